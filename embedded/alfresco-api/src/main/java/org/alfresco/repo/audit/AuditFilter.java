package org.alfresco.repo.audit;

import java.io.Serializable;
import java.util.Map;

/** Decides which values reach the audit. */
public interface AuditFilter {

    boolean accept(String rootPath, Map<String, Serializable> auditMap);
}

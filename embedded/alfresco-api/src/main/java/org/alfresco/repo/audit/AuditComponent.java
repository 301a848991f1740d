package org.alfresco.repo.audit;

import java.io.Serializable;
import java.util.Map;

/** Takes the values that producers offer to the audit's applications. */
public interface AuditComponent {

    boolean areAuditValuesRequired();

    /** @param useUserFilter whether values of filtered users are left out */
    Map<String, Serializable> recordAuditValuesWithUserFilter(
            String rootPath, Map<String, Serializable> values, boolean useUserFilter);
}

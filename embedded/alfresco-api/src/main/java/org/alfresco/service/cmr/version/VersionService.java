package org.alfresco.service.cmr.version;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.AspectMissingException;
import org.alfresco.service.cmr.repository.NodeRef;

/** Freezes states of a node. */
public interface VersionService {
    boolean isVersioned(NodeRef nodeRef);

    Version createVersion(NodeRef nodeRef, Map<String, Serializable> versionProperties)
            throws ReservedVersionNameException, AspectMissingException;
}

package org.alfresco.service.cmr.security;

import org.alfresco.service.cmr.repository.NodeRef;

/** The owner of a node, who holds {@code ROLE_OWNER} there. */
public interface OwnableService {
    String NO_OWNER = "";

    String getOwner(NodeRef nodeRef);

    void setOwner(NodeRef nodeRef, String userName);

    void takeOwnership(NodeRef nodeRef);

    boolean hasOwner(NodeRef nodeRef);
}

package org.alfresco.service.cmr.lock;

import org.alfresco.service.cmr.repository.NodeRef;

/** Another user holds a lock on the node. */
public class UnableToAquireLockException extends RuntimeException {
    public UnableToAquireLockException(NodeRef nodeRef) {
        super("Another user holds a lock on the node (" + nodeRef + ")");
    }
}

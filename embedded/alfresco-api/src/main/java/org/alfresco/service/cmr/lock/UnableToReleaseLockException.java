package org.alfresco.service.cmr.lock;

import org.alfresco.service.cmr.repository.NodeRef;

/** The lock belongs to another user. */
public class UnableToReleaseLockException extends RuntimeException {
    public UnableToReleaseLockException(NodeRef nodeRef) {
        super("The lock belongs to another user (" + nodeRef + ")");
    }
}

package org.alfresco.service.cmr.lock;

import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.cmr.repository.NodeRef;

/** A lock forbids the change. */
public class NodeLockedException extends AlfrescoRuntimeException {
    public NodeLockedException() {
        super("system.err.node_locked");
    }

    public NodeLockedException(NodeRef nodeRef) {
        super("system.err.node_locked", new Object[] {nodeRef.getId()});
    }
}

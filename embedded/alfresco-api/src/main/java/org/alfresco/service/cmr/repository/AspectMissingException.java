package org.alfresco.service.cmr.repository;

import org.alfresco.service.namespace.QName;

/** A node lacks the aspect that an operation rests on. */
public class AspectMissingException extends RuntimeException {
    private final transient QName missingAspect;
    private final NodeRef nodeRef;

    public AspectMissingException(QName missingAspect, NodeRef nodeRef) {
        super("The aspect " + missingAspect + " is missing on " + nodeRef);
        this.missingAspect = missingAspect;
        this.nodeRef = nodeRef;
    }

    public QName getMissingAspect() {
        return missingAspect;
    }

    public NodeRef getNodeRef() {
        return nodeRef;
    }
}

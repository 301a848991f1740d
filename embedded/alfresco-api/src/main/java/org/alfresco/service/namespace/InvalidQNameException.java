package org.alfresco.service.namespace;

/** A text is no qualified name. */
public class InvalidQNameException extends NamespaceException {
    public InvalidQNameException(String msgId) {
        super(msgId);
    }

    public InvalidQNameException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}

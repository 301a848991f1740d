package org.alfresco.service.namespace;

/** A namespace or prefix is unknown. */
public class NamespaceException extends RuntimeException {
    public NamespaceException(String msgId) {
        super(msgId);
    }

    public NamespaceException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}

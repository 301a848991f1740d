package org.alfresco.repo.security.permissions;

import org.alfresco.error.AlfrescoRuntimeException;

/** Somebody lacks the right to do what was asked. */
public class AccessDeniedException extends AlfrescoRuntimeException {
    public AccessDeniedException(String msgId) {
        super(msgId);
    }

    public AccessDeniedException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}

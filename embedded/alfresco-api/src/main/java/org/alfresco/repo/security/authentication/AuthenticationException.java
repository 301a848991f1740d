package org.alfresco.repo.security.authentication;

import org.alfresco.error.AlfrescoRuntimeException;

/** Somebody could not be signed in. */
public class AuthenticationException extends AlfrescoRuntimeException {
    public AuthenticationException(String msgId) {
        super(msgId);
    }

    public AuthenticationException(String msgId, Throwable cause) {
        super(msgId, cause);
    }

    public AuthenticationException(String msgId, Object[] args) {
        super(msgId, args);
    }

    public AuthenticationException(String msgId, Object[] args, Throwable cause) {
        super(msgId, args, cause);
    }
}

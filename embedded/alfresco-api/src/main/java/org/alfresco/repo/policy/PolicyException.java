package org.alfresco.repo.policy;

/** A policy or behaviour is wrong. */
public class PolicyException extends RuntimeException {
    public PolicyException(String msgId) {
        super(msgId);
    }

    public PolicyException(String msgId, Throwable cause) {
        super(msgId, cause);
    }
}

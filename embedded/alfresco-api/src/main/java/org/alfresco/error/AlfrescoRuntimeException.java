package org.alfresco.error;

import java.text.MessageFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.extensions.surf.util.I18NUtil;

/** An error with a message that may be a key of the message bundles, and a number by which the log is searched. */
public class AlfrescoRuntimeException extends RuntimeException {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String msgId;
    private final transient Object[] msgParams;
    private final String numericalId;

    /** @param msgId a message, or its key in the bundles */
    public AlfrescoRuntimeException(String msgId) {
        this(msgId, null, null);
    }

    /** @param msgParams what the message's placeholders stand for */
    public AlfrescoRuntimeException(String msgId, Object[] msgParams) {
        this(msgId, msgParams, null);
    }

    /** @param cause what led to this error */
    public AlfrescoRuntimeException(String msgId, Throwable cause) {
        this(msgId, null, cause);
    }

    /** @param msgParams what the message's placeholders stand for */
    public AlfrescoRuntimeException(String msgId, Object[] msgParams, Throwable cause) {
        this(msgId, msgParams, cause, String.format("%08d", COUNTER.incrementAndGet()));
    }

    private AlfrescoRuntimeException(String msgId, Object[] msgParams, Throwable cause, String numericalId) {
        super(numericalId + " " + resolve(msgId, msgParams), cause);
        this.msgId = msgId;
        this.msgParams = msgParams;
        this.numericalId = numericalId;
    }

    private static String resolve(String msgId, Object[] msgParams) {
        String found = msgId == null ? null : I18NUtil.getMessage(msgId, msgParams);
        if (found != null) {
            return found;
        }
        return msgParams == null || msgId == null ? msgId : MessageFormat.format(msgId, msgParams);
    }

    /** Turns any error into an unchecked one: unchecked ones stay as they are. */
    public static RuntimeException makeRuntimeException(Throwable e, String msgId, Object... objects) {
        return e instanceof RuntimeException unchecked ? unchecked : new AlfrescoRuntimeException(msgId, objects, e);
    }

    /** The message or key that was given. */
    public String getMsgId() {
        return msgId;
    }

    /** What the placeholders stand for, {@code null} if none were given. */
    public Object[] getMsgParams() {
        return msgParams;
    }

    /** The number that begins the message. */
    public String getNumericalId() {
        return numericalId;
    }

    /** The first cause of all, this error itself if it has none. */
    public Throwable getRootCause() {
        Throwable root = this;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}

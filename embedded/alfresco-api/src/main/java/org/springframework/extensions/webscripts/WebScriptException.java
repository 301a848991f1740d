package org.springframework.extensions.webscripts;

import org.springframework.extensions.surf.exception.PlatformRuntimeException;

/** Ends a web script with a status; 500 unless told otherwise. */
public class WebScriptException extends PlatformRuntimeException {

    private final int status;

    public WebScriptException(String msgId) {
        this(500, msgId);
    }

    public WebScriptException(int status, String msgId) {
        super(msgId);
        this.status = status;
    }

    public WebScriptException(String msgId, Throwable cause) {
        this(500, msgId, cause);
    }

    public WebScriptException(int status, String msgId, Throwable cause) {
        super(msgId, cause);
        this.status = status;
    }

    /** The HTTP status. */
    public int getStatus() {
        return status;
    }
}

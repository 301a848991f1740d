package org.springframework.extensions.webscripts;

/** The status that a web script's answer gets. */
public class Status {

    public static final int STATUS_OK = 200;
    public static final int STATUS_BAD_REQUEST = 400;
    public static final int STATUS_UNAUTHORIZED = 401;
    public static final int STATUS_FORBIDDEN = 403;
    public static final int STATUS_NOT_FOUND = 404;
    public static final int STATUS_CONFLICT = 409;
    public static final int STATUS_INTERNAL_SERVER_ERROR = 500;

    private int code = STATUS_OK;
    private String message = "";
    private String location = "";
    private Throwable exception;
    private boolean redirect;

    public Status() {}

    public int getCode() {
        return code;
    }

    /** Sets the code; the script's own template is still rendered. */
    public void setCode(int code) {
        this.code = code;
    }

    /** Sets code and message, and has the status template rendered in place of the script's own. */
    public void setCode(int code, String message) {
        this.code = code;
        this.message = message;
        this.redirect = true;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    /** The value of the Location header; empty if there is none. */
    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public Throwable getException() {
        return exception;
    }

    public void setException(Throwable exception) {
        this.exception = exception;
    }

    /** Whether the status template is rendered in place of the script's own. */
    public boolean getRedirect() {
        return redirect;
    }

    public void setRedirect(boolean redirect) {
        this.redirect = redirect;
    }

    /** The code in words, such as Not Found. */
    public String getCodeName() {
        return WebScriptSeam.filled().codeName(code);
    }

    /** What the code means, in a sentence. */
    public String getCodeDescription() {
        return WebScriptSeam.filled().codeDescription(code);
    }

    @Override
    public String toString() {
        return Integer.toString(code);
    }
}

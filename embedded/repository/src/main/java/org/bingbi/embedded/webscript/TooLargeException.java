package org.bingbi.embedded.webscript;

import java.io.IOException;

/** A body is longer than the server takes. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param maxBytes what the server takes */
    public TooLargeException(long maxBytes) {
        super("The body is longer than the " + maxBytes + " bytes that the server takes");
    }
}

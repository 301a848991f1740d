package org.bingbi.embedded.server;

import java.io.EOFException;
import java.time.Duration;

/** A small body did not arrive in time. For whoever reads it, it breaks off. */
final class TooSlowException extends EOFException {

    private static final long serialVersionUID = 1L;

    TooSlowException(Duration time) {
        super("The body did not arrive within " + time.toSeconds() + " s");
    }
}

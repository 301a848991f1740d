package org.bingbi.embedded.disk;

import java.io.IOException;

/** The disk has no room but its reserve. Worded as the system words a full disk, so that callers treat both alike. */
public final class NoSpaceException extends IOException {

    private static final long serialVersionUID = 1L;

    NoSpaceException() {
        super("No space left on device: only the reserve is free");
    }
}

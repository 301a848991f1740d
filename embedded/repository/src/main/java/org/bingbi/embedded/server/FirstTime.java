package org.bingbi.embedded.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mark on disk that something was done. */
record FirstTime(Path mark) {

    boolean wasDone() {
        return Files.exists(mark);
    }

    void done() {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

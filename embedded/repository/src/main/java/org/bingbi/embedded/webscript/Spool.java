package org.bingbi.embedded.webscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds bytes for another look: few in memory, many in a temporary file. */
final class Spool extends OutputStream {

    private final Path folder;
    private final int memoryBytes;
    private final long maxBytes;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream fileOut;
    private long size;

    /** @param maxBytes a body longer than this is refused with {@link TooLargeException} */
    Spool(Path folder, int memoryBytes, long maxBytes) {
        this.folder = folder;
        this.memoryBytes = memoryBytes;
        this.maxBytes = maxBytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (size + length > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        if (file == null && size + length > memoryBytes) {
            moveToFile();
        }
        (file == null ? memory : fileOut).write(bytes, offset, length);
        size += length;
    }

    private void moveToFile() throws IOException {
        file = Files.createTempFile(folder, "spool", ".tmp");
        fileOut = Files.newOutputStream(file);
        memory.writeTo(fileOut);
        memory = null;
    }

    /** The bytes from the first; as often as needed. */
    InputStream read() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        fileOut.flush();
        return Files.newInputStream(file);
    }

    void copyTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
        } else {
            fileOut.flush();
            Files.copy(file, out);
        }
    }

    /** Forgets what was written. */
    void clear() throws IOException {
        close();
        memory = new ByteArrayOutputStream();
        file = null;
        fileOut = null;
        size = 0;
    }

    long size() {
        return size;
    }

    boolean inFile() {
        return file != null;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            fileOut.close();
            Files.deleteIfExists(file);
        }
    }
}

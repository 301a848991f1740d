package org.bingbi.embedded.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that holds everything, for one process alone. The lock ends with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "bingbi.lock";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder if need be and takes it.
     *
     * @throws DataFolderException if it is taken or cannot be written
     */
    public static DataFolder take(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(folder, channel);
            DataFolder taken = new DataFolder(folder, channel);
            taken.emptyTemporary();
            return taken;
        } catch (IOException e) {
            throw new DataFolderException("The data folder " + folder + " cannot be used: " + e
                    + ". Check that it is a folder you may write to.");
        }
    }

    private static void lock(Path folder, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            String owner = owner(channel);
            channel.close();
            throw new DataFolderException("The data folder " + folder + " is in use by another server" + owner
                    + ". Stop that one first, or name another folder with --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).trim();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private void emptyTemporary() throws IOException {
        Path temporary = temporary();
        if (Files.exists(temporary)) {
            try (Stream<Path> below = Files.walk(temporary)) {
                below.sorted(Comparator.reverseOrder())
                        .filter(p -> !p.equals(temporary))
                        .forEach(DataFolder::delete);
            }
        }
        Files.createDirectories(temporary);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** For files that nobody misses after a restart. */
    public Path temporary() {
        return root.resolve("tmp");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder cannot be taken; the message says why and what to do. */
    public static final class DataFolderException extends RuntimeException {

        DataFolderException(String message) {
            super(message);
        }
    }
}

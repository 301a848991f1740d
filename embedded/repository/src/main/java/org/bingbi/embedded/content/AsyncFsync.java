package org.bingbi.embedded.content;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings a file to the disk while others go on writing it, or working with what it holds. */
final class AsyncFsync {
    /** So much more makes it worth beginning again. */
    private static final long STEP = 16 << 20;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "content-force");
        thread.setDaemon(true);
        return thread;
    });

    private final FileChannel channel;
    private Future<?> running;
    private long unforced;

    AsyncFsync(FileChannel channel) {
        this.channel = channel;
    }

    /** What a long file has so far need not wait for its end. */
    void written(long bytes) {
        unforced += bytes;
        if (unforced >= STEP && isIdle()) {
            unforced = 0;
            Future<?> before = running;
            running = THREADS.submit(() -> forceAfter(before));
        }
    }

    /** Whether nothing is being brought to the disk now. */
    boolean isIdle() {
        return running == null || running.isDone();
    }

    /** Begins to bring all to the disk and closes the file; to be followed by {@link #await}. */
    void finish() {
        Future<?> before = running;
        running = THREADS.submit(() -> {
            try (channel) {
                return forceAfter(before);
            }
        });
    }

    /** Returns when all is on the disk. */
    void await() throws IOException {
        try {
            running.get();
        } catch (ExecutionException failed) {
            throw new IOException("A content file could not be brought to the disk", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a content file was brought to the disk", interrupted);
        }
    }

    /** A system tells of what it could not write once, and the next time that all is well: the first failure counts. */
    private Void forceAfter(Future<?> before) throws IOException, ExecutionException, InterruptedException {
        if (before != null) {
            before.get();
        }
        channel.force(false);
        return null;
    }
}

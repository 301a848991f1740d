package org.bingbi.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bingbi.support.Access;
import org.bingbi.web.AccessRecorder;
import org.springframework.beans.factory.DisposableBean;

/**
 * Every read of a dossier is written down before it is answered (article 15). One thread writes: what has come while it was busy goes onto
 * the next page together, so that many readers cost hardly more than one, and the chain has one hand. A reader whose read cannot be
 * written down gets nothing.
 */
public final class AccessLog implements DisposableBean, AccessRecorder {

    private static final int MOST_ON_A_PAGE = 200;
    private static final int PATIENCE_IN_SECONDS = 30;

    private final AccessPages pages;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private Thread writer;

    public AccessLog(AccessPages pages) {
        this.pages = pages;
    }

    private record Waiting(Access access, CompletableFuture<Void> written) {}

    /** Returns when they are on the log; throws when they cannot be. */
    @Override
    public void write(List<Access> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        startWriter();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (Access access : accesses) {
            Waiting waiting = new Waiting(access, new CompletableFuture<>());
            written.add(waiting.written());
            queue.add(waiting);
        }
        await(CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new)));
    }

    private static void await(CompletableFuture<Void> written) {
        try {
            written.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a read was written down", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("A read could not be written down, so nothing is shown", failed);
        }
    }

    private synchronized void startWriter() {
        if (writer == null) {
            writer = new Thread(this::writePages, "bingbi-access-log");
            writer.setDaemon(true);
            writer.start();
        }
    }

    private void writePages() {
        try {
            while (true) {
                List<Waiting> page = new ArrayList<>();
                page.add(queue.take());
                queue.drainTo(page, MOST_ON_A_PAGE - 1);
                writePage(page);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void writePage(List<Waiting> page) {
        try {
            pages.append(page.stream().map(Waiting::access).toList());
            page.forEach(waiting -> waiting.written().complete(null));
        } catch (RuntimeException | Error failed) {
            page.forEach(waiting -> waiting.written().completeExceptionally(failed));
        }
    }

    /** Called by Spring at the end: what still waits is refused by its own patience. */
    @Override
    public synchronized void destroy() {
        if (writer != null) {
            writer.interrupt();
        }
    }
}

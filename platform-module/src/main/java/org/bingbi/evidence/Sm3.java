package org.bingbi.evidence;

import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * SM3 (GB/T 32905) of a stream. No processor helps with it, so it is slower than a disk: from a certain size on it is computed beside the
 * writing, on a thread of its own, and the writing waits only when it is far ahead.
 */
final class Sm3 implements AutoCloseable {

    private static final int ALONE_FROM = 64 << 10;
    private static final int PIECES_AHEAD = 32;
    private static final byte[] END = {};

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "bingbi-sm3");
        thread.setDaemon(true);
        return thread;
    });

    private final SM3Digest digest = new SM3Digest();
    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private Future<?> beside;
    private long size;

    void update(byte[] bytes, int offset, int length) {
        size += length;
        if (size < ALONE_FROM && beside == null) {
            digest.update(bytes, offset, length);
            return;
        }
        if (beside == null) {
            beside = THREADS.submit(this::work);
        }
        hand(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    /** To be asked once, after the last byte. */
    byte[] digest() {
        if (beside != null) {
            hand(END);
            await();
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    /** Ends the thread, also when nobody wants the digest any more. */
    @Override
    public void close() {
        if (beside != null) {
            beside.cancel(true);
        }
    }

    private Void work() throws InterruptedException {
        for (byte[] piece = pieces.take(); piece != END; piece = pieces.take()) {
            digest.update(piece, 0, piece.length);
        }
        return null;
    }

    private void hand(byte[] piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        }
    }

    private void await() {
        try {
            beside.get();
        } catch (InterruptedException interrupted) {
            throw stopped(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("SM3 could not be computed", failed);
        }
    }

    private static IllegalStateException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while bytes were measured", interrupted);
    }
}

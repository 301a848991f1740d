package org.bingbi.health;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.bingbi.health.Health.Part;

/** Looks at one part at most once a second, and at most once at a time. A part that does not answer in time is not available. */
final class PartCheck {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ExecutorService threads;
    private final Callable<Part> check;
    private final LongSupplier nanoTime;
    private Future<Part> look;
    private long begun;

    PartCheck(ExecutorService threads, Callable<Part> check, LongSupplier nanoTime) {
        this.threads = threads;
        this.check = check;
        this.nanoTime = nanoTime;
    }

    /** Begins to look, unless somebody looks now or has just looked. */
    synchronized void begin() {
        boolean old = look == null || look.isDone() && nanoTime.getAsLong() - begun >= FRESH_NANOS;
        if (old) {
            begun = nanoTime.getAsLong();
            look = threads.submit(check);
        }
    }

    /** What was found. Whoever asks while a look takes too long already does not wait. */
    Part found() {
        Future<Part> last;
        long left;
        synchronized (this) {
            last = look;
            left = begun + PATIENCE_NANOS - nanoTime.getAsLong();
        }
        try {
            return last.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException away) {
            return Part.UNAVAILABLE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Part.UNAVAILABLE;
        }
    }
}

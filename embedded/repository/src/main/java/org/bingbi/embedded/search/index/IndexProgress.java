package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Up to where the index knows the database; those who wait for more are told when it goes on. */
final class IndexProgress {

    /** Where so many transactions a second are committed, people need the processor for themselves. */
    private static final int MANY_A_SECOND = 20;

    private static final Duration CALM_AFTER = Duration.ofSeconds(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration calmAfter;
    private volatile long indexed;
    private volatile boolean closed;
    private volatile long reachedAt = System.nanoTime();
    private volatile long calmFrom = System.nanoTime();
    private boolean hurried;
    private int waiting;

    IndexProgress(long indexed) {
        this(indexed, CALM_AFTER);
    }

    /** @param calmAfter how long it counts as busy after many transactions */
    IndexProgress(long indexed, Duration calmAfter) {
        this.indexed = indexed;
        this.calmAfter = calmAfter;
    }

    /** Up to which transaction the index knows all but the words of contents; -1 before the first. */
    long indexed() {
        return indexed;
    }

    void reached(long transaction) {
        long now = System.nanoTime();
        long most =
                MANY_A_SECOND * Math.max(1, Duration.ofNanos(now - reachedAt).toSeconds());
        if (indexed >= 0 && transaction - indexed > most) {
            calmFrom = now + calmAfter.toNanos();
        }
        reachedAt = now;
        indexed = transaction;
        tell();
    }

    /** Whether just now many people write. */
    boolean busy() {
        return untilCalm() > 0;
    }

    private long untilCalm() {
        return calmFrom - System.nanoTime();
    }

    /** Rests so long, while many people write and nobody waits for the index. */
    void yield(Duration atMost) {
        long remaining = Math.min(atMost.toNanos(), untilCalm());
        lock.lock();
        try {
            while (waiting == 0 && !closed && remaining > 0) {
                remaining = changed.awaitNanos(remaining);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the index is to be left as it is. */
    boolean closed() {
        return closed;
    }

    /** Something that others may wait for has changed. */
    void tell() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has the pause ended and waits until the condition holds; false when that takes longer, or when closed. */
    boolean await(BooleanSupplier condition, Duration atMost) {
        long remaining = atMost.toNanos();
        lock.lock();
        try {
            waiting++;
            hurried = true;
            changed.signalAll();
            while (!condition.getAsBoolean()) {
                if (remaining <= 0 || closed) {
                    return false;
                }
                remaining = changed.awaitNanos(remaining);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Rests so long, or until somebody waits, or until closed. */
    void pause(Duration atMost) {
        long remaining = atMost.toNanos();
        lock.lock();
        try {
            while (!hurried && !closed && remaining > 0) {
                remaining = changed.awaitNanos(remaining);
            }
            hurried = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        closed = true;
        tell();
    }
}

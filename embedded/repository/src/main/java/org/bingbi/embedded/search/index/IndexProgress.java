package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Up to where the index knows the database; those who wait for more are told when it goes on. */
final class IndexProgress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long indexed;
    private volatile boolean closed;
    private boolean hurried;

    IndexProgress(long indexed) {
        this.indexed = indexed;
    }

    /** Up to which transaction the index knows all but the words of contents; -1 before the first. */
    long indexed() {
        return indexed;
    }

    void reached(long transaction) {
        indexed = transaction;
        tell();
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

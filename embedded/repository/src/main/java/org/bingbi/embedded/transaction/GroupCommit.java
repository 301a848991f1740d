package org.bingbi.embedded.transaction;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets those who commit at the same time share one writing to the disk: one of them writes for all who had committed when it began, those
 * who come meanwhile are served by the next.
 */
final class GroupCommit {
    private static final Duration FOR_OTHERS = Duration.ofMillis(12);

    /** So many are better served at once. */
    private static final int FEW = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private long asked;
    private long done;
    private boolean busy;

    /**
     * Returns when a writing has ended that began after this call did.
     *
     * @param writing brings to the disk whatever was committed before it began; what it throws is thrown to those who ran it
     */
    void await(Runnable writing) {
        lock.lock();
        try {
            long mine = ++asked;
            while (done < mine) {
                if (busy) {
                    finished.awaitUninterruptibly();
                } else {
                    lead(writing);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same for one who is in no hurry: the next writing that others ask for will do, and only where none comes in a while is one run
     * for him alone.
     */
    void awaitPatiently(Runnable writing, Duration patience) {
        long remaining = patience.toNanos();
        lock.lock();
        try {
            long next = asked + 1;
            while (done < next && remaining > 0) {
                remaining = finished.awaitNanos(remaining);
            }
            if (done >= next) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        await(writing);
    }

    private void lead(Runnable writing) {
        busy = true;
        long upTo = asked;
        boolean others = upTo - done > FEW;
        lock.unlock();
        boolean written = false;
        try {
            if (others) {
                upTo = joined();
            }
            writing.run();
            written = true;
        } finally {
            lock.lock();
            busy = false;
            if (written) {
                done = upTo;
            }
            finished.signalAll();
        }
    }

    /** Where several commit at once more are about to: to wait for them a little is cheaper than to write again for them. */
    private long joined() {
        LockSupport.parkNanos(FOR_OTHERS.toNanos());
        lock.lock();
        try {
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for a writing that others run. */
    int waiting() {
        lock.lock();
        try {
            return lock.getWaitQueueLength(finished);
        } finally {
            lock.unlock();
        }
    }
}

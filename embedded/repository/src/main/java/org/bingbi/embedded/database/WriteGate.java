package org.bingbi.embedded.database;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets all who write pass at the same time, and now and then nobody, for the moment in which the state of all tables is taken to be written
 * to the disk.
 */
final class WriteGate {
    /** Nobody tells when a statement begins to wait for a row that another transaction holds. */
    private static final long LOOK_AGAIN_MICROS = 200;

    /**
     * So long at most nobody is let in. Somebody inside may wait for one outside without showing it: H2 tries again and again to insert a
     * key that an unfinished transaction holds. Or he writes for long.
     */
    private static final long PATIENCE_MILLIS = 50;

    /** So long those who came meanwhile are let in before the gate is shut again. */
    private static final long OPEN_MILLIS = 20;

    /** Who wakes from waiting for a row was woken by one who wrote; who sleeps at a second look has not been woken during the first. */
    private static final int LOOKS = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final Condition left = lock.newCondition();
    private final Set<Passage> inside = new HashSet<>();
    private boolean closed;

    /** One who is inside; closed as soon as he has written. */
    final class Passage implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final BooleanSupplier waitsForRow;

        private Passage(BooleanSupplier waitsForRow) {
            this.waitsForRow = waitsForRow;
        }

        /** Whether he can write nothing before another, who has to pass the gate for it, ends his transaction. */
        private boolean isQuiescent() {
            return waitsForRow.getAsBoolean() && thread.getState() == Thread.State.TIMED_WAITING;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                inside.remove(this);
                left.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Lets the calling thread in, as soon as the gate is open.
     *
     * @param waitsForRow tells, asked by other threads, whether the caller waits for a row that another transaction holds
     */
    Passage enter(BooleanSupplier waitsForRow) {
        lock.lock();
        try {
            while (closed) {
                opened.awaitUninterruptibly();
            }
            Passage passage = new Passage(waitsForRow);
            inside.add(passage);
            return passage;
        } finally {
            lock.unlock();
        }
    }

    /** Does something short while nobody writes, as soon as that comes true. Whoever is inside for long keeps nobody out for long. */
    void runExclusive(Runnable work) {
        lock.lock();
        try {
            while (!tryRunExclusive(work)) {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(OPEN_MILLIS);
                awaitUntil(() -> System.nanoTime() >= until);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does something short while nobody writes: who is inside leaves or waits for a row, who comes has to wait.
     *
     * @return false when somebody wrote all the time, and nothing was done
     */
    boolean tryRunExclusive(Runnable work) {
        lock.lock();
        try {
            while (closed) {
                opened.awaitUninterruptibly();
            }
            closed = true;
            try {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
                awaitUntil(() -> isQuiescent() || System.nanoTime() >= until);
                boolean still = isQuiescent();
                if (still) {
                    work.run();
                }
                return still;
            } finally {
                closed = false;
                opened.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitUntil(BooleanSupplier condition) {
        boolean interrupted = false;
        while (!condition.getAsBoolean()) {
            try {
                left.await(LOOK_AGAIN_MICROS, TimeUnit.MICROSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isQuiescent() {
        for (int look = 0; look < LOOKS; look++) {
            if (!inside.stream().allMatch(Passage::isQuiescent)) {
                return false;
            }
        }
        return true;
    }

    /** Whether those who come have to wait now. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** How many are inside. */
    int inside() {
        lock.lock();
        try {
            return inside.size();
        } finally {
            lock.unlock();
        }
    }
}

package org.bingbi.embedded.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to the disk only states of H2 that are whole. H2 takes the state of its tables one after another while others go on writing: the
 * first are without what the last have, and the log of what is to be undone may miss what a table already holds (h2database issue 2080).
 * The next state mends that, but a crash in between leaves parts of a transaction behind. So none is taken while a statement writes, and
 * H2 takes none by itself.
 */
public final class SnapshotWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

    /** So much of the memory with which H2 would write by itself may be unsaved; from three quarters on it would in some moments. */
    private static final double MOST_UNSAVED = 0.5;

    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    /** Per cent of the file's pieces that should be in use, else what is used of some is written anew to free their places. */
    private static final int IN_USE = 60;

    /** In bytes, each time: who commits waits meanwhile. */
    private static final int REWRITTEN_AT_ONCE = 1 << 20;

    private final WriteGate gate = new WriteGate();
    private final MVStore store;
    private volatile long forced = -1;
    private long lookedAfter = -1;
    private volatile RuntimeException failure;
    private volatile boolean closed;

    /** @param store one that was told to write nothing by itself for as long as can be said */
    SnapshotWriter(MVStore store) {
        this.store = store;
        if (store.isPersistent()) {
            Thread keeper = new Thread(this::keep, "database-keeper");
            keeper.setDaemon(true);
            keeper.start();
        }
    }

    /** Lets a statement write, as soon as no state is being taken. */
    WriteGate.Passage enter(BooleanSupplier waitsForRow) {
        if (store.isPersistent() && store.getUnsavedMemory() > MOST_UNSAVED * store.getAutoCommitMemory()) {
            // Not at any price: who is inside may wait for what this transaction holds.
            gate.tryRunExclusive(this::take);
        }
        return gate.enter(waitsForRow);
    }

    /** Whether all that was committed before is on the disk already. */
    public boolean isForced() {
        return !store.isPersistent() || (!store.hasUnsavedChanges() && store.getCurrentVersion() == forced);
    }

    /**
     * Returns when all that was committed before is on the disk, forced.
     *
     * @throws IllegalStateException also ever after the disk failed once: the system tells of a failure to force only once, and what
     *     stands on the disk is not known any more
     */
    public synchronized void force() {
        if (failure != null) {
            throw new IllegalStateException("The database file could not be forced to the disk before", failure);
        }
        if (store.isPersistent()) {
            try {
                forceTaken();
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }
    }

    private void forceTaken() {
        if (store.hasUnsavedChanges()) {
            gate.runExclusive(this::take);
        }
        long version = store.getCurrentVersion();
        if (version == forced) {
            return;
        }
        // Threads of H2 write what was taken; this waits for them, and throws what they failed with.
        store.executeFilestoreOperation(() -> {});
        store.sync();
        forced = version;
    }

    /** Whether the disk failed, or H2 has closed for that: nothing more is kept until the database is opened again. */
    public boolean isBroken() {
        return failure != null || !closed && store.isClosed();
    }

    /** Whether a connection leads to the database that this one looks after. */
    boolean areOf(MVStore other) {
        return other == store;
    }

    /** For tests. */
    WriteGate gate() {
        return gate;
    }

    private void take() {
        // Somebody else may be at the file for an instant.
        while (!store.isClosed() && store.tryCommit() < 0 && store.hasUnsavedChanges()) {
            Thread.onSpinWait();
        }
    }

    /**
     * Does what H2's own thread would do beside those who write: saves what nobody waited for, and frees places in the file. Not to be
     * interrupted: Java would close the file under it.
     */
    private synchronized void keep() {
        try {
            while (!closed) {
                wait(LOOK_AFTER.toMillis());
                if (!closed) {
                    lookAfter();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("The database file cannot be written any more", failed);
        }
    }

    private void lookAfter() {
        force();
        if (forced != lookedAfter) {
            compact();
            force();
            lookedAfter = forced;
        }
    }

    private void compact() {
        try {
            store.compact(IN_USE, REWRITTEN_AT_ONCE);
        } catch (RuntimeException failed) {
            LOG.warn("Places in the database file could not be freed", failed);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}

package org.bingbi.filing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bingbi.repository.Register;

/** The second reconciler of a repository, for tests. */
public final class ReconciliationChecks {

    private ReconciliationChecks() {}

    /** Returns when those are done that committed transactions have asked for. */
    public static void await(Register register) {
        CountDownLatch done = new CountDownLatch(1);
        register.as("admin", () -> looks(register).after(new AfterCommitReconciler.Check() {
            @Override
            public boolean needsRepair() {
                done.countDown();
                return false;
            }

            @Override
            public void repair() {}
        }));
        try {
            done.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** From now on none are done, as if the server were stopped between a commit and the look after it. */
    public static void never(Register register) {
        stop(register);
    }

    /** A regular stop. */
    public static void stop(Register register) {
        looks(register).destroy();
    }

    /** Those asked for from now on wait until this thread, which is to stop them, waits for them. */
    public static void onlyAtTheStop(Register register) {
        Thread stopping = Thread.currentThread();
        long latest = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        register.as("admin", () -> looks(register).after(new AfterCommitReconciler.Check() {
            @Override
            public boolean needsRepair() {
                while (stopping.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < latest) {
                    Thread.onSpinWait();
                }
                return false;
            }

            @Override
            public void repair() {}
        }));
    }

    private static AfterCommitReconciler looks(Register register) {
        return register.bean("bingbi.closedcase.secondLook", AfterCommitReconciler.class);
    }
}

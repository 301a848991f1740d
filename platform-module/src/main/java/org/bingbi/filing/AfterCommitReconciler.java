package org.bingbi.filing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.transaction.TransactionService;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.access.SystemAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * What of two transactions neither could see, since both were still open, is looked at again after each has committed: whoever commits
 * second sees the other. On a thread of its own, so that nobody waits for it. What waits is in memory only: a regular stop still does it, and
 * what another cuts off is found by {@link Reconciliation#round}.
 */
public final class AfterCommitReconciler implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCommitReconciler.class);

    /** Stopping takes no longer for the sake of what is still to be looked at. */
    private static final int SECONDS_TO_END = 10;

    private final TransactionService transactions;
    private final ExecutorService reconciler = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "bingbi-second-look");
        thread.setDaemon(true);
        return thread;
    });

    public AfterCommitReconciler(TransactionService transactions) {
        this.transactions = transactions;
    }

    /** What is to be done: first seen without writing, since mostly it is nothing. */
    interface Check {
        /** Whether something is to be written; in a transaction that only reads. */
        boolean needsRepair();

        /** In another one, that is retried. */
        void repair();
    }

    /** After the commit of the current transaction; not at all when it is rolled back. */
    void after(Check check) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                soon(check);
            }
        });
    }

    private void soon(Check check) {
        try {
            reconciler.execute(() -> now(check));
        } catch (RejectedExecutionException stopping) {
            // the first round after the next start reconciler over what was written lately
        }
    }

    /** At once; false when it failed, which is noted without names. As the system, outside of any transaction. */
    boolean now(Check check) {
        try {
            SystemAccess.asSystem(() -> {
                if (inTransaction(true, check::needsRepair)) {
                    inTransaction(false, () -> {
                        check.repair();
                        return true;
                    });
                }
                return null;
            });
            return true;
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Reports and the list of closed cases could not be compared; the next round tries it again: {}",
                    failed.getClass().getName());
            return false;
        }
    }

    private boolean inTransaction(boolean readOnly, BooleanSupplier work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::getAsBoolean, readOnly, true);
    }

    @Override
    public void destroy() {
        reconciler.shutdown();
        try {
            if (!reconciler.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("Reports and the list of closed cases were not all compared before the stop;"
                        + " the first round after the next start does it");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

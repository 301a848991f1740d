package org.bingbi.closedcase;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.transaction.TransactionService;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * What of two transactions neither could see, since both were still open, is looked at again after each has committed: whoever commits
 * second sees the other. On a thread of its own, so that nobody waits for it. What waits is in memory only: a regular stop still does it, and
 * what another cuts off is found by {@link Reconciliation#round}.
 */
public final class SecondLook implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

    /** Stopping takes no longer for the sake of what is still to be looked at. */
    private static final int SECONDS_TO_END = 10;

    private final TransactionService transactions;
    private final ExecutorService looks = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "bingbi-second-look");
        thread.setDaemon(true);
        return thread;
    });

    public SecondLook(TransactionService transactions) {
        this.transactions = transactions;
    }

    /** What is to be done: first seen without writing, since mostly it is nothing. */
    interface Look {
        /** Whether something is to be written; in a transaction that only reads. */
        boolean finds();

        /** In another one, that is retried. */
        void mends();
    }

    /** After the commit of the current transaction; not at all when it is rolled back. */
    void after(Look look) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                soon(look);
            }
        });
    }

    private void soon(Look look) {
        try {
            looks.execute(() -> now(look));
        } catch (RejectedExecutionException stopping) {
            // the first round after the next start looks over what was written lately
        }
    }

    /** At once; false when it failed, which is noted without names. As the system, outside of any transaction. */
    boolean now(Look look) {
        try {
            AuthenticationUtil.runAsSystem(() -> {
                if (inTransaction(true, look::finds)) {
                    inTransaction(false, () -> {
                        look.mends();
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
        looks.shutdown();
        try {
            if (!looks.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("Reports and the list of closed cases were not all compared before the stop;"
                        + " the first round after the next start does it");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

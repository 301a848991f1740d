package org.bingbi.embedded.transaction;

import java.util.concurrent.ThreadLocalRandom;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Runs work in transactions as Alfresco does: joins the current one, or begins one and tries again on conflicts. */
public class RetryingTransactions extends RetryingTransactionHelper {
    private static final Logger LOG = LoggerFactory.getLogger(RetryingTransactions.class);
    private static final int MAX_WAIT_MS = 2_000;

    private final PlatformTransactionManager transactionManager;
    private final Durability durability;
    private int maxRetries = 40;

    public RetryingTransactions(PlatformTransactionManager transactionManager, Durability durability) {
        this.transactionManager = transactionManager;
        this.durability = durability;
    }

    @Override
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    /** The embedded repository is never read-only, so there is nothing to force. */
    @Override
    public void setForceWritable(boolean forceWritable) {}

    @Override
    public <R> R doInTransaction(RetryingTransactionCallback<R> cb, boolean readOnly, boolean requiresNew) {
        if (!requiresNew && joins(readOnly)) {
            return joined(cb);
        }
        R result = untilDone(cb, readOnly);
        if (!readOnly) {
            durability.await();
        }
        return result;
    }

    private <R> R untilDone(RetryingTransactionCallback<R> cb, boolean readOnly) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(cb, readOnly);
            } catch (RuntimeException | Error e) {
                Throwable cause = RetryCause.of(e).orElse(null);
                if (cause == null || attempt + 1 >= maxRetries) {
                    throw e;
                }
                LOG.debug(
                        "Transaction tried again after attempt {}: {}",
                        attempt + 1,
                        cause.getClass().getName());
                pause(attempt);
            }
        }
    }

    private boolean joins(boolean readOnly) {
        TxnReadState state = AlfrescoTransactionSupport.getTransactionReadState();
        if (state == TxnReadState.TXN_READ_ONLY && !readOnly) {
            throw new AlfrescoRuntimeException("Read-Write transaction started within read-only transaction");
        }
        return state != TxnReadState.TXN_NONE;
    }

    private <R> R joined(RetryingTransactionCallback<R> cb) {
        try {
            return cb.execute();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AlfrescoRuntimeException("Exception from transactional callback", e);
        }
    }

    private <R> R once(RetryingTransactionCallback<R> cb, boolean readOnly) {
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        definition.setReadOnly(readOnly);
        TransactionStatus transaction = transactionManager.getTransaction(definition);
        R result;
        try {
            result = joined(cb);
        } catch (RuntimeException | Error e) {
            rollBack(transaction, e);
            throw e;
        }
        if (transaction.isRollbackOnly()) {
            // Something inside decided so without an error; as in Alfresco the caller gets the result all the same.
            transactionManager.rollback(transaction);
        } else {
            transactionManager.commit(transaction);
        }
        return result;
    }

    private void rollBack(TransactionStatus transaction, Throwable because) {
        try {
            if (!transaction.isCompleted()) {
                transactionManager.rollback(transaction);
            }
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    private static void pause(int attempt) {
        int longest = Math.min(MAX_WAIT_MS, 20 << Math.min(attempt, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlfrescoRuntimeException("Interrupted while waiting to try a transaction again", e);
        }
    }
}

package org.alfresco.repo.transaction;

/** Runs work in a transaction, again and again when others got in its way. Use the bean, not an instance of one's own. */
public class RetryingTransactionHelper {
    /** Work that may run several times. */
    public interface RetryingTransactionCallback<Result> {
        Result execute() throws Throwable;
    }

    /** Runs work in the current transaction, or in a new one that may write. */
    public <R> R doInTransaction(RetryingTransactionCallback<R> cb) {
        return doInTransaction(cb, false, false);
    }

    /** @param readOnly whether a new transaction must not write */
    public <R> R doInTransaction(RetryingTransactionCallback<R> cb, boolean readOnly) {
        return doInTransaction(cb, readOnly, false);
    }

    /**
     * Runs work in a transaction. Only who began the transaction tries again.
     *
     * @param readOnly whether a new transaction must not write
     * @param requiresNew whether to leave the current transaction aside and begin another
     */
    public <R> R doInTransaction(RetryingTransactionCallback<R> cb, boolean readOnly, boolean requiresNew) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** How often work is tried at most. */
    public void setMaxRetries(int maxRetries) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }

    /** Lets transactions write even while the repository is read-only. */
    public void setForceWritable(boolean forceWritable) {
        throw new UnsupportedOperationException("The repository's bean does this");
    }
}

package org.alfresco.repo.transaction;

/** A listener that ignores what its subclass does not override. */
public abstract class TransactionListenerAdapter implements TransactionListener {
    @Override
    public void flush() {}

    @Override
    public void beforeCommit(boolean readOnly) {}

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCommit() {}

    @Override
    public void afterRollback() {}
}

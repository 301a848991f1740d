package org.alfresco.repo.transaction;

/** Takes part in the end of a transaction. */
public interface TransactionListener extends org.alfresco.util.transaction.TransactionListener {
    void flush();

    void beforeCommit(boolean readOnly);

    void beforeCompletion();

    void afterCommit();

    void afterRollback();
}

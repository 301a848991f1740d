package org.alfresco.util.transaction;

/** Takes part in the end of a transaction. */
public interface TransactionListener {
    /** Runs before the commit; an error here rolls the transaction back. */
    void beforeCommit(boolean readOnly);

    /** Runs before the transaction ends either way. */
    void beforeCompletion();

    /** Runs after the commit; an error here is only logged. */
    void afterCommit();

    /** Runs after a rollback; an error here is only logged. */
    void afterRollback();

    /** Orders this listener among others of its kind; {@code null} if it does not matter. */
    default Integer getCustomOrder() {
        return null;
    }
}

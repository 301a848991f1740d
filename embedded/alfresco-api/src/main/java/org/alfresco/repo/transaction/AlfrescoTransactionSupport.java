package org.alfresco.repo.transaction;

import org.alfresco.util.transaction.TransactionListener;
import org.alfresco.util.transaction.TransactionSupportUtil;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Values and listeners that belong to the current transaction, and whether it may write. */
public abstract class AlfrescoTransactionSupport extends TransactionSupportUtil {
    private static final int USUAL_PRIORITY = 0;

    /** Whether the current transaction may write. */
    public enum TxnReadState {
        TXN_NONE,
        TXN_READ_ONLY,
        TXN_READ_WRITE
    }

    public static TxnReadState getTransactionReadState() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return TxnReadState.TXN_NONE;
        }
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? TxnReadState.TXN_READ_ONLY
                : TxnReadState.TXN_READ_WRITE;
    }

    /**
     * Makes sure that there is a transaction.
     *
     * @param requireReadWrite whether it must be one that may write
     * @throws IllegalStateException if there is no transaction, or only one that may not write
     */
    public static void checkTransactionReadState(boolean requireReadWrite) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("This needs a transaction, and none is active");
        }
        if (requireReadWrite && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("This needs a transaction that may write, and the current one may not");
        }
    }

    /** Has a listener told of the end of the current transaction. */
    public static void bindListener(TransactionListener listener) {
        bindListener(listener, USUAL_PRIORITY);
    }

    /** Has a listener told of the end of the current transaction. */
    public static void bindListener(org.alfresco.repo.transaction.TransactionListener listener) {
        bindListener(listener, USUAL_PRIORITY);
    }
}

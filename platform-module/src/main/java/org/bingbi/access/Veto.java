package org.bingbi.access;

import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/**
 * Alfresco tells most policies of a write when it is done already, so a veto counts on the transaction being rolled back. Code that
 * swallows the veto does not get the write past it: the transaction ends with the same refusal instead of being committed.
 */
final class Veto extends TransactionListenerAdapter {

    /** One for all, since Alfresco keeps the listeners of a transaction as a set. */
    private static final Veto VETO = new Veto();

    private Veto() {}

    /** What this transaction has written is not kept, whatever becomes of the exception that follows. */
    static void theTransaction() {
        if (AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE) {
            AlfrescoTransactionSupport.bindListener(VETO);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        throw new AccessDeniedException("permissions.err_access_denied");
    }
}

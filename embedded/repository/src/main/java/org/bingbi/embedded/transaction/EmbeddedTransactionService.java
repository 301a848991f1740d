package org.bingbi.embedded.transaction;

import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.transaction.TransactionService;
import org.springframework.transaction.PlatformTransactionManager;

/** Hands out helpers, each with settings of its own. */
public class EmbeddedTransactionService implements TransactionService {
    private final PlatformTransactionManager transactionManager;
    private final Durability durability;

    public EmbeddedTransactionService(PlatformTransactionManager transactionManager, Durability durability) {
        this.transactionManager = transactionManager;
        this.durability = durability;
    }

    @Override
    public boolean getAllowWrite() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public RetryingTransactionHelper getRetryingTransactionHelper() {
        return new RetryingTransactions(transactionManager, durability);
    }
}

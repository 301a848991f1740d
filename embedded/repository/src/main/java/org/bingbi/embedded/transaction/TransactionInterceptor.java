package org.bingbi.embedded.transaction;

import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs a public service's methods in the current transaction, or in one of their own that is read-only where the name
 * says that nothing is written. As in Alfresco, an error that leaves a method dooms the transaction.
 */
public class TransactionInterceptor implements MethodInterceptor {
    private static final List<String> READING = List.of(
            "get", "is", "has", "exists", "count", "find", "list", "query", "search", "resolve", "checkForLock");

    private final PlatformTransactionManager transactionManager;
    private final Durability durability;

    public TransactionInterceptor(PlatformTransactionManager transactionManager, Durability durability) {
        this.transactionManager = transactionManager;
        this.durability = durability;
    }

    @Override
    public Object invoke(MethodInvocation invocation) throws Throwable {
        DefaultTransactionDefinition definition =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        definition.setReadOnly(reads(invocation.getMethod().getName()));
        TransactionStatus transaction = transactionManager.getTransaction(definition);
        Object result;
        try {
            result = invocation.proceed();
        } catch (RuntimeException | Error e) {
            rollBack(transaction, e);
            throw e;
        } catch (Throwable e) {
            // Checked exceptions are answers, not accidents.
            commit(transaction);
            throw e;
        }
        commit(transaction);
        return result;
    }

    private void commit(TransactionStatus transaction) {
        boolean written = transaction.isNewTransaction() && !transaction.isReadOnly();
        transactionManager.commit(transaction);
        if (written) {
            durability.await();
        }
    }

    private static boolean reads(String method) {
        // A writer is got in order to write.
        return !method.contains("Writer") && READING.stream().anyMatch(method::startsWith);
    }

    private void rollBack(TransactionStatus transaction, Throwable because) {
        try {
            transactionManager.rollback(transaction);
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }
}

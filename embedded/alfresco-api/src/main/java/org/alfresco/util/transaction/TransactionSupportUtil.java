package org.alfresco.util.transaction;

import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Values and listeners that belong to the current transaction. */
public abstract class TransactionSupportUtil {
    /** When the current transaction began, in milliseconds since 1970; -1 if there is none. */
    public static long getTransactionStartTime() {
        TransactionRound round = TransactionRound.ifBegun();
        return round == null ? -1 : round.startTime();
    }

    /** A text that is unique to the current transaction, {@code null} if there is none. */
    public static String getTransactionId() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionRound.current().id()
                : null;
    }

    public static boolean isActualTransactionActive() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Gives what was bound to the current transaction under a key, {@code null} if nothing was. */
    @SuppressWarnings("unchecked")
    public static <R extends Object> R getResource(Object key) {
        return (R) TransactionRound.current().resources().get(key);
    }

    /** Binds a value to the current transaction. */
    public static void bindResource(Object key, Object resource) {
        TransactionRound.current().resources().put(key, resource);
    }

    public static void unbindResource(Object key) {
        TransactionRound.current().resources().remove(key);
    }

    /** The listeners of the current transaction. */
    public static Set<TransactionListener> getListeners() {
        return TransactionRound.current().listeners();
    }

    /**
     * Has a listener told of the end of the current transaction. One that equals another is told once.
     *
     * @param priority listeners of a lower number come first before the commit
     * @return whether the listener was not bound before
     */
    public static boolean bindListener(TransactionListener listener, int priority) {
        return TransactionRound.current().bind(listener, priority);
    }
}

package org.alfresco.util.transaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The values and listeners of one transaction, held by Spring among that transaction's synchronizations. */
final class TransactionRound implements TransactionSynchronization, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionRound.class);
    private static final Object KEY = TransactionRound.class;
    private static final int BEFORE_THE_CONNECTION = 800;

    private final String id = UUID.randomUUID().toString();
    private final long startTime = System.currentTimeMillis();
    private final Map<Object, Object> resources = new HashMap<>();
    private final Map<TransactionListener, Integer> listeners = new LinkedHashMap<>();

    private TransactionRound() {}

    static TransactionRound current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("This needs a transaction, and none is active");
        }
        TransactionRound round = ifBegun();
        if (round == null) {
            round = new TransactionRound();
            TransactionSynchronizationManager.bindResource(KEY, round);
            TransactionSynchronizationManager.registerSynchronization(round);
        }
        return round;
    }

    static TransactionRound ifBegun() {
        return (TransactionRound) TransactionSynchronizationManager.getResource(KEY);
    }

    String id() {
        return id;
    }

    long startTime() {
        return startTime;
    }

    Map<Object, Object> resources() {
        return resources;
    }

    Set<TransactionListener> listeners() {
        return new LinkedHashSet<>(listeners.keySet());
    }

    boolean bind(TransactionListener listener, int priority) {
        return listeners.putIfAbsent(listener, priority) == null;
    }

    @Override
    public int getOrder() {
        return BEFORE_THE_CONNECTION;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Set<TransactionListener> told = new LinkedHashSet<>();
        for (TransactionListener next = nextUntold(told); next != null; next = nextUntold(told)) {
            told.add(next);
            next.beforeCommit(readOnly);
        }
    }

    /** Listeners may bind others while they are told, so the next one is looked for each time. */
    private TransactionListener nextUntold(Set<TransactionListener> told) {
        return inOrder().stream().filter(l -> !told.contains(l)).findFirst().orElse(null);
    }

    private List<TransactionListener> inOrder() {
        List<TransactionListener> ordered = new ArrayList<>(listeners.keySet());
        ordered.sort(Comparator.<TransactionListener>comparingInt(listeners::get)
                .thenComparingInt(TransactionRound::customOrder));
        return ordered;
    }

    private static int customOrder(TransactionListener listener) {
        Integer order = listener.getCustomOrder();
        return order == null ? Integer.MAX_VALUE : order;
    }

    @Override
    public void beforeCompletion() {
        tell(TransactionListener::beforeCompletion);
    }

    @Override
    public void afterCompletion(int status) {
        if (ifBegun() == this) {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
        TransactionSynchronizationManager.bindResource(KEY, this);
        try {
            tell(status == STATUS_COMMITTED ? TransactionListener::afterCommit : TransactionListener::afterRollback);
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }

    private void tell(Consumer<TransactionListener> event) {
        for (TransactionListener listener : inOrder()) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                // The outcome is decided: one listener's trouble must not keep the others from hearing it.
                LOG.error("A listener failed at the end of a transaction", e);
            }
        }
    }
}

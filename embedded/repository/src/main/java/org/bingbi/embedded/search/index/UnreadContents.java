package org.bingbi.embedded.search.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The nodes whose contents are still to be read, each with the transaction that brought it. */
final class UnreadContents {

    private final Map<Long, Long> waiting = new LinkedHashMap<>();
    private long reading = -1;
    private long readingTransaction;
    private boolean closed;

    synchronized void add(long node, long transaction) {
        waiting.merge(node, transaction, Math::min);
        notifyAll();
    }

    /** The next node, once there is one; nothing when closed. */
    synchronized Optional<Long> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return Optional.empty();
        }
        var first = waiting.entrySet().iterator().next();
        reading = first.getKey();
        readingTransaction = first.getValue();
        waiting.remove(reading);
        return Optional.of(reading);
    }

    synchronized void done() {
        reading = -1;
        notifyAll();
    }

    /** Whether contents of transactions up to this one wait. */
    synchronized boolean waits(long transaction) {
        return (reading >= 0 && readingTransaction <= transaction)
                || waiting.values().stream().anyMatch(each -> each <= transaction);
    }

    synchronized int size() {
        return waiting.size() + (reading >= 0 ? 1 : 0);
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}

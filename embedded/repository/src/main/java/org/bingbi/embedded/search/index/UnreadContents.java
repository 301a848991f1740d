package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The nodes whose contents are still to be read, each with the transaction that brought it. */
final class UnreadContents {

    private final Map<Long, Long> waiting = new LinkedHashMap<>();
    private final Map<Long, Long> reading = new LinkedHashMap<>();
    private long notBefore = System.nanoTime();
    private boolean closed;

    synchronized void add(long node, long transaction) {
        waiting.merge(node, transaction, Math::min);
        notifyAll();
    }

    /** The next nodes, once there are any; none when closed. */
    synchronized List<Long> take(int atMost) throws InterruptedException {
        while (!closed && (waiting.isEmpty() || restMillis() > 0)) {
            wait(waiting.isEmpty() ? 0 : restMillis());
        }
        if (closed) {
            return List.of();
        }
        List<Long> next = waiting.keySet().stream().limit(atMost).toList();
        next.forEach(node -> reading.merge(node, waiting.remove(node), Math::min));
        return next;
    }

    private long restMillis() {
        return Duration.ofNanos(notBefore - System.nanoTime()).toMillis();
    }

    /** These could not be read: they wait again, and nothing is taken until so much time has passed. */
    synchronized void again(List<Long> nodes, Duration rest) {
        notBefore = System.nanoTime() + rest.toNanos();
        nodes.forEach(
                node -> Optional.ofNullable(reading.remove(node)).ifPresent(transaction -> add(node, transaction)));
    }

    /** Whether nothing is to be taken now. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** What was taken until now can be found. */
    synchronized void done() {
        reading.clear();
        notifyAll();
    }

    /** Whether contents of transactions up to this one wait. */
    synchronized boolean waits(long transaction) {
        return Stream.concat(reading.values().stream(), waiting.values().stream())
                .anyMatch(each -> each <= transaction);
    }

    synchronized int size() {
        return waiting.size() + reading.size();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}

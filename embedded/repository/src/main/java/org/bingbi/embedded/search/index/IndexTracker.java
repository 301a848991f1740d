package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.bingbi.embedded.search.text.TextExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index in step with the database: what a transaction changed is searchable soon after its commit, the words of
 * its contents some time later. It follows the numbers of committed transactions, so after a crash it goes on where the
 * index on disk ends, and with an empty folder it begins anew.
 */
final class IndexTracker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexTracker.class);

    private static final int TRANSACTIONS_AT_ONCE = 500;
    private static final int NODES_AT_ONCE = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final CommittedChanges changes;
    private final WordIndex index;
    private final UnreadContents unread = new UnreadContents();
    private final IndexProgress progress;
    private final DocumentWriting writing;
    private final ContentReading reading;
    private final Thread follower = new Thread(this::follow, "search-tracker");

    IndexTracker(
            CommittedChanges changes,
            NodeReader nodes,
            NodeDocuments documents,
            WordIndex index,
            TextExtractor extractor,
            Function<String, TextExtractor.Source> contents) {
        this.changes = changes;
        this.index = index;
        this.progress = new IndexProgress(index.committedTransaction());
        this.writing = new DocumentWriting(nodes, documents, index, unread);
        this.reading = new ContentReading(unread, nodes, writing, extractor, contents, progress);
        follower.setDaemon(true);
    }

    void start() {
        index.unread().forEach(id -> unread.add(id, indexed()));
        follower.start();
        reading.start();
    }

    /** Up to which transaction the index knows all but the words of contents; -1 before the first. */
    long indexed() {
        return progress.indexed();
    }

    /** How many contents wait to be read. */
    int unreadContents() {
        return unread.size();
    }

    /** Waits until the index knows the transaction; false when it takes longer. */
    boolean awaitIndexed(long transaction, Duration atMost) {
        return progress.await(() -> indexed() >= transaction, atMost);
    }

    /** Waits until the index knows the transaction and the words of its contents; false when it takes longer. */
    boolean awaitWords(long transaction, Duration atMost) {
        return progress.await(() -> indexed() >= transaction && !unread.waits(transaction), atMost);
    }

    private void follow() {
        while (!progress.closed()) {
            try {
                boolean moved = indexed() < 0 ? indexAll() : indexNext();
                if (!moved) {
                    writing.saveIfDue(indexed());
                }
            } catch (RuntimeException e) {
                if (!progress.closed()) {
                    LOG.warn("The search index could not follow; it tries again", e);
                }
            }
            progress.pause(LOOK_AGAIN);
        }
    }

    /** Goes through all nodes; what is committed meanwhile comes after. */
    private boolean indexAll() {
        long upTo = changes.last();
        long after = -1;
        while (!progress.closed()) {
            Collection<Long> ids = changes.allNodes(after, NODES_AT_ONCE);
            if (ids.isEmpty()) {
                reached(upTo);
                return true;
            }
            writing.put(ids, upTo);
            for (long id : ids) {
                after = id;
            }
        }
        return false;
    }

    private boolean indexNext() {
        long upTo = changes.next(indexed(), TRANSACTIONS_AT_ONCE);
        if (upTo == indexed()) {
            return false;
        }
        writing.put(changes.nodes(indexed(), upTo), upTo);
        reached(upTo);
        return true;
    }

    private void reached(long transaction) {
        writing.show();
        progress.reached(transaction);
    }

    @Override
    public void close() {
        if (progress.closed()) {
            return;
        }
        progress.close();
        try {
            reading.stop(STOP_WITHIN);
            follower.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writing.save(indexed());
    }
}

package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.bingbi.embedded.search.index.IndexedNode.ContentWords;
import org.bingbi.embedded.search.index.IndexedNode.NodeContent;
import org.bingbi.embedded.search.text.ExtractedText;
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
    private static final Duration SHOW_WORDS_AFTER = Duration.ofSeconds(2);
    private static final Duration SAVE_AFTER = Duration.ofSeconds(5);

    private final CommittedChanges changes;
    private final NodeReader nodes;
    private final NodeDocuments documents;
    private final WordIndex index;
    private final TextExtractor extractor;
    private final Function<String, TextExtractor.Source> contents;
    private final UnreadContents unread = new UnreadContents();

    /** Guards the writing of documents, as two threads make them. */
    private final Object writing = new Object();

    /** Words that were read and are in no document yet. */
    private final Map<Long, ContentWords> unseen = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition progress = lock.newCondition();
    private final Thread follower = new Thread(this::follow, "search-tracker");
    private final Thread reader = new Thread(this::readContents, "search-contents");
    private volatile long indexed;
    private volatile boolean closed;
    private boolean hurried;
    private boolean unsaved;
    private long lastSaved = System.nanoTime();

    IndexTracker(
            CommittedChanges changes,
            NodeReader nodes,
            NodeDocuments documents,
            WordIndex index,
            TextExtractor extractor,
            Function<String, TextExtractor.Source> contents) {
        this.changes = changes;
        this.nodes = nodes;
        this.documents = documents;
        this.index = index;
        this.extractor = extractor;
        this.contents = contents;
        this.indexed = index.committedTransaction();
        follower.setDaemon(true);
        reader.setDaemon(true);
        reader.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        resumeReading();
        follower.start();
        reader.start();
    }

    /** Up to which transaction the index knows all but the words of contents; -1 before the first. */
    long indexed() {
        return indexed;
    }

    /** How many contents wait to be read. */
    int unreadContents() {
        return unread.size();
    }

    private void hurry() {
        lock.lock();
        try {
            hurried = true;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the index knows the transaction; false when it takes longer. */
    boolean awaitIndexed(long transaction, Duration atMost) {
        return await(any -> indexed >= transaction, transaction, atMost);
    }

    /** Waits until the index knows the transaction and the words of its contents; false when it takes longer. */
    boolean awaitWords(long transaction, Duration atMost) {
        return await(any -> indexed >= transaction && !unread.waits(transaction), transaction, atMost);
    }

    private boolean await(LongPredicate reached, long transaction, Duration atMost) {
        long remaining = atMost.toNanos();
        lock.lock();
        try {
            hurried = true;
            progress.signalAll();
            while (!reached.test(transaction)) {
                if (remaining <= 0 || closed) {
                    return false;
                }
                remaining = progress.awaitNanos(remaining);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        while (!closed) {
            try {
                boolean moved = indexed < 0 ? indexAll() : indexNext();
                if (!moved) {
                    saveIfDue();
                }
                pause();
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("The search index could not follow; it tries again", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        lock.lock();
        try {
            long remaining = LOOK_AGAIN.toNanos();
            while (!hurried && !closed && remaining > 0) {
                remaining = progress.awaitNanos(remaining);
            }
            hurried = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Goes through all nodes; what is committed meanwhile comes after. */
    private boolean indexAll() {
        long upTo = changes.last();
        long after = -1;
        while (!closed) {
            Collection<Long> ids = changes.allNodes(after, NODES_AT_ONCE);
            if (ids.isEmpty()) {
                reached(upTo);
                return true;
            }
            index(ids, upTo);
            for (long id : ids) {
                after = id;
            }
        }
        return false;
    }

    private boolean indexNext() {
        long upTo = changes.next(indexed, TRANSACTIONS_AT_ONCE);
        if (upTo == indexed) {
            return false;
        }
        List<Long> ids = new ArrayList<>(changes.nodes(indexed, upTo));
        for (int from = 0; from < ids.size(); from += NODES_AT_ONCE) {
            index(ids.subList(from, Math.min(from + NODES_AT_ONCE, ids.size())), upTo);
        }
        reached(upTo);
        return true;
    }

    private void reached(long transaction) {
        index.refresh();
        indexed = transaction;
        unsaved = true;
        signal();
    }

    private void saveIfDue() {
        if (unsaved && System.nanoTime() - lastSaved > SAVE_AFTER.toNanos()) {
            save();
        }
    }

    /** Makes the index on disk as new as the one in memory. */
    void save() {
        synchronized (writing) {
            index.commit(indexed);
            unsaved = false;
            lastSaved = System.nanoTime();
        }
    }

    private void index(Collection<Long> ids, long transaction) {
        synchronized (writing) {
            Set<Long> moved = new HashSet<>();
            write(ids, transaction, moved);
            Set<Long> below = nodes.below(moved);
            below.removeAll(ids);
            List<Long> rest = new ArrayList<>(below);
            for (int from = 0; from < rest.size(); from += NODES_AT_ONCE) {
                write(rest.subList(from, Math.min(from + NODES_AT_ONCE, rest.size())), transaction, new HashSet<>());
            }
        }
    }

    private void write(Collection<Long> ids, long transaction, Set<Long> moved) {
        Set<Long> gone = new HashSet<>(ids);
        for (IndexedNode node : nodes.read(ids)) {
            gone.remove(node.id());
            if (hasMoved(node)) {
                moved.add(node.id());
            }
            Optional<ContentWords> words = node.content().flatMap(content -> words(node.id(), content.url()));
            index.put(node.id(), documents.of(node, words));
            if (node.content().isPresent() && words.isEmpty()) {
                unread.add(node.id(), transaction);
            }
        }
        gone.forEach(index::remove);
    }

    private Optional<ContentWords> words(long id, String url) {
        Optional<ContentWords> read =
                Optional.ofNullable(unseen.get(id)).filter(words -> words.url().equals(url));
        return read.isPresent() ? read : index.words(id, url);
    }

    private boolean hasMoved(IndexedNode node) {
        Optional<Document> before = index.document(node.id());
        return before.isPresent()
                && !node.primaryParent()
                        .map(NodeRef::toString)
                        .equals(Optional.ofNullable(before.get().get(Fields.PRIMARY_PARENT)));
    }

    private void resumeReading() {
        List<Long> ids = index.search(searcher -> {
            List<Long> found = new ArrayList<>();
            TopDocs marked = searcher.search(
                    new TermQuery(new Term(Fields.UNREAD, "true")),
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            for (var hit : marked.scoreDocs) {
                found.add(Long.valueOf(searcher.storedFields().document(hit.doc).get(Fields.ID)));
            }
            return found;
        });
        ids.forEach(id -> unread.add(id, indexed));
    }

    private void readContents() {
        try {
            long lastShown = System.nanoTime();
            while (!closed) {
                Optional<Long> next = unread.take();
                if (next.isEmpty()) {
                    return;
                }
                try {
                    readContent(next.get());
                } catch (RuntimeException e) {
                    if (!closed) {
                        LOG.warn("The content of node {} could not be indexed", next.get(), e);
                    }
                }
                if (!closed && (unread.isEmpty() || System.nanoTime() - lastShown > SHOW_WORDS_AFTER.toNanos())) {
                    showWords();
                    lastShown = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets searches see the words of many contents at once: each view of the index costs. */
    private void showWords() {
        synchronized (writing) {
            for (IndexedNode node : nodes.read(unseen.keySet())) {
                node.content()
                        .flatMap(content -> words(node.id(), content.url()))
                        .ifPresent(words -> index.put(node.id(), documents.of(node, Optional.of(words))));
            }
            index.refresh();
            unseen.clear();
            unsaved = true;
        }
        unread.done();
        signal();
    }

    private void readContent(long id) {
        Optional<NodeContent> content =
                nodes.read(List.of(id)).stream().findFirst().flatMap(IndexedNode::content);
        if (content.isPresent()) {
            ContentWords words = read(id, content.get());
            synchronized (writing) {
                unseen.put(id, words);
            }
        }
    }

    private ContentWords read(long id, NodeContent wanted) {
        synchronized (writing) {
            Optional<ContentWords> known = words(id, wanted.url());
            if (known.isPresent()) {
                return known.get();
            }
        }
        ExtractedText text =
                extractor.extract(contents.apply(wanted.url()), wanted.size(), wanted.fileName(), wanted.mediaType());
        if (text.outcome() != ExtractedText.Outcome.COMPLETE && text.outcome() != ExtractedText.Outcome.NO_TEXT) {
            LOG.info("The words of node {} are searchable in part or not at all: {}", id, text.outcome());
        }
        return new ContentWords(wanted.url(), text.text());
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        unread.close();
        hurry();
        try {
            follower.join(5000);
            reader.interrupt();
            reader.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (unsaved) {
            save();
        }
    }
}

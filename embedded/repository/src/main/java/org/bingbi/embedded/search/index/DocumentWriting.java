package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.alfresco.service.cmr.repository.NodeRef;
import org.apache.lucene.document.Document;
import org.bingbi.embedded.search.index.IndexedNode.ContentWords;

/** Makes the documents of nodes and puts them into the index. Two threads do so, one at a time. */
final class DocumentWriting {

    private static final int NODES_AT_ONCE = 500;
    private static final Duration SAVE_AFTER = Duration.ofSeconds(5);

    private final NodeReader nodes;
    private final NodeDocuments documents;
    private final WordIndex index;
    private final UnreadContents unread;

    /** Words that were read and are in no document yet. */
    private final Map<Long, ContentWords> unseen = new HashMap<>();

    private boolean unsaved;
    private long lastSaved = System.nanoTime();

    DocumentWriting(NodeReader nodes, NodeDocuments documents, WordIndex index, UnreadContents unread) {
        this.nodes = nodes;
        this.documents = documents;
        this.index = index;
        this.unread = unread;
    }

    /** Makes anew the documents of these nodes as of the transaction, and of all below those that were moved. */
    void put(Collection<Long> ids, long transaction) {
        Set<Long> moved = new HashSet<>();
        inParts(ids, part -> put(part, transaction, moved));
        Set<Long> below = nodes.below(moved);
        below.removeAll(ids);
        inParts(below, part -> put(part, transaction, new HashSet<>()));
    }

    private static void inParts(Collection<Long> ids, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += NODES_AT_ONCE) {
            work.accept(all.subList(from, Math.min(from + NODES_AT_ONCE, all.size())));
        }
    }

    private synchronized void put(List<Long> ids, long transaction, Set<Long> moved) {
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

    private boolean hasMoved(IndexedNode node) {
        Optional<Document> before = index.document(node.id());
        return before.isPresent()
                && !node.primaryParent()
                        .map(NodeRef::toString)
                        .equals(Optional.ofNullable(before.get().get(Fields.PRIMARY_PARENT)));
    }

    /** The words of a node's content, if they were read from that address before. */
    synchronized Optional<ContentWords> words(long id, String url) {
        Optional<ContentWords> read =
                Optional.ofNullable(unseen.get(id)).filter(words -> words.url().equals(url));
        return read.isPresent() ? read : index.words(id, url);
    }

    /** Keeps words until they are shown. */
    synchronized void keep(long id, ContentWords words) {
        unseen.put(id, words);
    }

    /** Lets searches see the words of many contents at once: each view of the index costs. */
    synchronized void showWords() {
        for (IndexedNode node : nodes.read(unseen.keySet())) {
            node.content()
                    .flatMap(content -> words(node.id(), content.url()))
                    .ifPresent(words -> index.put(node.id(), documents.of(node, Optional.of(words))));
        }
        show();
        unseen.clear();
    }

    /** Lets searches see what was put. */
    synchronized void show() {
        index.refresh();
        unsaved = true;
    }

    /** Makes the index on disk as new as the one in memory, unless that was done a moment ago. */
    synchronized void saveIfDue(long transaction) {
        if (System.nanoTime() - lastSaved > SAVE_AFTER.toNanos()) {
            save(transaction);
        }
    }

    /** Makes the index on disk, where it is older, as new as the one in memory: it is whole up to the transaction. */
    synchronized void save(long transaction) {
        if (unsaved) {
            index.commit(transaction);
            unsaved = false;
            lastSaved = System.nanoTime();
        }
    }
}

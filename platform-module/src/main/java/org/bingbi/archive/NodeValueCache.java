package org.bingbi.archive;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What was read of nodes, kept in memory. It is given out only while the last transaction that changed the node is the one after which it
 * was read: Alfresco answers for that from its own caches, which follow every change, by whatever channel or machine it comes. Knows
 * nothing of rights: whoever asks has found the nodes by a query of his own.
 *
 * @param <T> what is read of a node
 */
final class NodeValueCache<T> {

    private static final int AT_ONCE = 500;

    private final NodeService nodes;
    private final NodeBulkLoader loader;
    private final Function<NodeRef, T> reading;
    private final Map<NodeRef, Kept<T>> kept;

    /** @param change the transaction that had changed the node last when the value was read */
    private record Kept<T>(Long change, T value) {}

    /**
     * @param nodes the internal bean
     * @param reading reads of one node; not null
     * @param most of so many nodes at most something is kept, of those asked for last
     */
    NodeValueCache(NodeService nodes, NodeBulkLoader loader, Function<NodeRef, T> reading, int most) {
        this.nodes = nodes;
        this.loader = loader;
        this.reading = reading;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<NodeRef, Kept<T>> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known of those nodes that exist, in their order. */
    Map<NodeRef, T> of(Collection<NodeRef> asked) {
        Map<NodeRef, T> found = new LinkedHashMap<>();
        asked.forEach(node -> found.put(node, null));
        found.putAll(fresh(asked));
        List<NodeRef> missing = asked.stream()
                .filter(node -> found.get(node) == null)
                .distinct()
                .toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            read(missing.subList(from, Math.min(from + AT_ONCE, missing.size())), found);
        }
        found.values().removeIf(value -> value == null);
        return found;
    }

    private Map<NodeRef, T> fresh(Collection<NodeRef> asked) {
        Map<NodeRef, Kept<T>> known = new LinkedHashMap<>();
        Map<NodeRef, T> fresh = new LinkedHashMap<>();
        if (!sharesWithOthers()) {
            return fresh;
        }
        synchronized (kept) {
            for (NodeRef node : asked) {
                Kept<T> one = kept.get(node);
                if (one != null) {
                    known.put(node, one);
                }
            }
        }
        known.forEach((node, one) -> {
            if (one.change().equals(lastChange(node))) {
                fresh.put(node, one.value());
            }
        });
        return fresh;
    }

    /** The last change is asked for before the values: those may be newer than it says, never older. */
    private void read(List<NodeRef> some, Map<NodeRef, T> found) {
        loader.cacheNodes(some);
        for (NodeRef node : some) {
            Long change = lastChange(node);
            try {
                T value = change == null ? null : reading.apply(node);
                found.put(node, value);
                if (value != null && sharesWithOthers()) {
                    synchronized (kept) {
                        kept.put(node, new Kept<>(change, value));
                    }
                }
            } catch (InvalidNodeRefException deletedMeanwhile) {
                found.remove(node);
            }
        }
    }

    /** Null for a node that is not there. */
    private Long lastChange(NodeRef node) {
        NodeRef.Status status = nodes.getNodeStatus(node);
        return status == null || status.isDeleted() ? null : status.getDbTxnId();
    }

    /** A transaction that may write sees what it has changed itself, which may be rolled back. */
    private static boolean sharesWithOthers() {
        return AlfrescoTransactionSupport.getTransactionReadState() != TxnReadState.TXN_READ_WRITE;
    }
}

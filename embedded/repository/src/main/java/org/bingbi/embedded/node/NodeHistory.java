package org.bingbi.embedded.node;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** In which transactions nodes were changed and deleted. What is known of nodes that live is kept until a commit changes them. */
class NodeHistory {
    private static final String LAST_CHANGES = "SELECT n.id, n.version, t.id, t.change_txn_id FROM node n"
            + " JOIN (SELECT node_id, MAX(txn_id) AS txn_id FROM txn_node WHERE node_id IN (:ids) GROUP BY node_id) l"
            + " ON l.node_id = n.id JOIN txn t ON t.id = l.txn_id";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Stores stores;
    private final NodeStates states;
    private final Cache<Long, NodeRef.Status> known;

    NodeHistory(JdbcTemplate jdbc, Stores stores, NodeStates states, long maxCached) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.stores = stores;
        this.states = states;
        this.known = Caffeine.newBuilder().maximumSize(maxCached).build();
        states.afterCommits(known::invalidateAll);
    }

    /** What is known of a reference, empty if it never led anywhere. */
    Optional<NodeRef.Status> of(NodeRef ref) {
        return remembered(ref).or(() -> states.find(ref)
                .map(node -> remember(List.of(node)).get(node.id()))
                .or(() -> gone(ref)));
    }

    private Optional<NodeRef.Status> remembered(NodeRef ref) {
        return states.committedId(ref).map(known::getIfPresent).filter(status -> status.getNodeRef()
                .equals(ref));
    }

    /** What is known of nodes that live, by their ids. Kept for others is only what holds for just this state of a node. */
    Map<Long, NodeRef.Status> remember(Collection<NodeState> nodes) {
        long before = states.commits();
        Map<Long, NodeState> wanted = new HashMap<>();
        Map<Long, NodeRef.Status> found = new HashMap<>();
        Map<Long, NodeRef.Status> kept = new HashMap<>();
        nodes.forEach(node -> {
            wanted.put(node.id(), node);
            found.put(node.id(), new NodeRef.Status(node.id(), node.ref(), null, null, false));
        });
        if (!wanted.isEmpty()) {
            named.query(LAST_CHANGES, Map.of("ids", wanted.keySet()), row -> {
                NodeState node = wanted.get(row.getLong(1));
                NodeRef.Status status =
                        new NodeRef.Status(node.id(), node.ref(), row.getString(4), row.getLong(3), false);
                found.put(node.id(), status);
                if (row.getLong(2) == node.version()) {
                    kept.put(node.id(), status);
                }
            });
        }
        if (!states.anyChangedHere()) {
            states.keepUnlessCommitted(before, () -> known.putAll(kept));
        }
        return found;
    }

    /** What is known of a reference that no longer leads anywhere. */
    private Optional<NodeRef.Status> gone(NodeRef ref) {
        return stores.id(ref.getStoreRef()).flatMap(store -> jdbc
                .query(
                        "SELECT g.node_id, t.id, t.change_txn_id FROM node_gone g JOIN txn t ON t.id = g.txn_id"
                                + " WHERE g.store_id = ? AND g.uuid = ?",
                        (row, n) -> new NodeRef.Status(row.getLong(1), ref, row.getString(3), row.getLong(2), true),
                        store,
                        ref.getId())
                .stream()
                .findFirst());
    }
}

package org.bingbi.embedded.node;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which transactions nodes were changed and deleted. */
class NodeHistory {
    private final JdbcTemplate jdbc;
    private final Stores stores;

    NodeHistory(JdbcTemplate jdbc, Stores stores) {
        this.jdbc = jdbc;
        this.stores = stores;
    }

    /** What is known of a node that lives. */
    NodeRef.Status living(NodeState node) {
        return jdbc
                .query(
                        "SELECT t.id, t.change_txn_id FROM txn t WHERE t.id ="
                                + " (SELECT MAX(txn_id) FROM txn_node WHERE node_id = ?)",
                        (row, n) -> new NodeRef.Status(node.id(), node.ref(), row.getString(2), row.getLong(1), false),
                        node.id())
                .stream()
                .findFirst()
                .orElseGet(() -> new NodeRef.Status(node.id(), node.ref(), null, null, false));
    }

    /** What is known of a reference that no longer leads anywhere. */
    Optional<NodeRef.Status> gone(NodeRef ref) {
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

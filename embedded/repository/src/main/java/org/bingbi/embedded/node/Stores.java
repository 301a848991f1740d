package org.bingbi.embedded.node;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stores and the numbers under which the tables know them. */
public class Stores {
    private final JdbcTemplate jdbc;
    private final Map<StoreRef, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, StoreRef> refs = new ConcurrentHashMap<>();

    public Stores(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a store, empty if there is none. */
    public Optional<Long> id(StoreRef store) {
        Long id = ids.get(store);
        if (id == null) {
            id = jdbc
                    .queryForList(
                            "SELECT id FROM store WHERE protocol = ? AND identifier = ?",
                            Long.class,
                            store.getProtocol(),
                            store.getIdentifier())
                    .stream()
                    .findFirst()
                    .orElse(null);
            // A store made in this transaction may still vanish with it: only what has a root is remembered.
            if (id != null && rootId(id).isPresent()) {
                ids.put(store, id);
            }
        }
        return Optional.ofNullable(id);
    }

    /** The store of a number. */
    public StoreRef ref(long id) {
        return refs.computeIfAbsent(
                id,
                wanted -> jdbc.queryForObject(
                        "SELECT protocol, identifier FROM store WHERE id = ?",
                        (row, n) -> new StoreRef(row.getString(1), row.getString(2)),
                        wanted));
    }

    List<StoreRef> all() {
        return jdbc.query(
                "SELECT protocol, identifier FROM store ORDER BY id",
                (row, n) -> new StoreRef(row.getString(1), row.getString(2)));
    }

    /** The root of a store, empty if there is no such store. */
    Optional<NodeRef> root(StoreRef store) {
        return jdbc
                .queryForList(
                        "SELECT n.uuid FROM store s JOIN node n ON n.id = s.root_node_id"
                                + " WHERE s.protocol = ? AND s.identifier = ?",
                        String.class,
                        store.getProtocol(),
                        store.getIdentifier())
                .stream()
                .findFirst()
                .map(uuid -> new NodeRef(store, uuid));
    }

    private Optional<Long> rootId(long storeId) {
        return Optional.ofNullable(
                jdbc.queryForObject("SELECT root_node_id FROM store WHERE id = ?", Long.class, storeId));
    }

    long insert(StoreRef store) {
        jdbc.update(
                "INSERT INTO store (protocol, identifier) VALUES (?, ?)", store.getProtocol(), store.getIdentifier());
        return id(store).orElseThrow();
    }

    void setRoot(long storeId, long rootNodeId) {
        jdbc.update("UPDATE store SET root_node_id = ? WHERE id = ?", rootNodeId, storeId);
    }
}

package org.bingbi.embedded.search.database;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers by which the database knows names, stores and nodes. */
final class RowIds {

    private final JdbcTemplate jdbc;
    private final Map<StoreRef, Long> stores = new ConcurrentHashMap<>();

    RowIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number, or nothing while no node ever used the name. */
    Optional<Long> of(QName name) {
        List<Long> found = jdbc.queryForList(
                "SELECT id FROM qname WHERE uri = ? AND local_name = ?",
                Long.class,
                name.getNamespaceURI(),
                name.getLocalName());
        return found.stream().findFirst();
    }

    List<Long> of(Collection<QName> names) {
        return names.stream().flatMap(name -> of(name).stream()).toList();
    }

    /** The number of a store; one that does not exist holds nothing. */
    long of(StoreRef store) {
        Long known = stores.get(store);
        if (known != null) {
            return known;
        }
        List<Long> found = jdbc.queryForList(
                "SELECT id FROM store WHERE protocol = ? AND identifier = ?",
                Long.class,
                store.getProtocol(),
                store.getIdentifier());
        found.forEach(id -> stores.put(store, id));
        return found.isEmpty() ? -1 : found.get(0);
    }

    /** The number of a node, or nothing where there is none. */
    Optional<Long> of(NodeRef node) {
        return jdbc
                .queryForList(
                        "SELECT id FROM node WHERE store_id = ? AND uuid = ?",
                        Long.class,
                        of(node.getStoreRef()),
                        node.getId())
                .stream()
                .findFirst();
    }
}

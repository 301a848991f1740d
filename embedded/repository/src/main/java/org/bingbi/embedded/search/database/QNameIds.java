package org.bingbi.embedded.search.database;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers that qualified names have in the database. */
final class QNameIds {

    private final JdbcTemplate jdbc;
    /** Numbers are never taken back, but the transaction that made one may be rolled back: two sightings are needed. */
    private final Map<QName, Long> known = new ConcurrentHashMap<>();

    QNameIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number, or nothing while no node ever used the name. */
    Optional<Long> of(QName name) {
        Long id = known.get(name);
        if (id != null) {
            return Optional.of(id);
        }
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
}

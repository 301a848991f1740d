package org.bingbi.embedded.node;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers under which the tables know qualified names. A number once given stays. */
public class QNames {
    private final JdbcTemplate jdbc;
    private final RetryingTransactionHelper transactions;
    private final Map<QName, Long> ids = new ConcurrentHashMap<>();
    private final Map<Long, QName> names = new ConcurrentHashMap<>();

    public QNames(JdbcTemplate jdbc, RetryingTransactionHelper transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The number of a name; given in a transaction of its own if it is new, so that others see it at once. */
    public long id(QName name) {
        return known(name).orElseGet(() -> give(name));
    }

    /** The number of a name, empty if no row ever held it. */
    public Optional<Long> known(QName name) {
        Long id = ids.get(name);
        if (id == null) {
            id = read(name);
        }
        return Optional.ofNullable(id);
    }

    /** The name of a number. */
    public QName name(long id) {
        return names.computeIfAbsent(
                id,
                wanted -> jdbc.queryForObject(
                        "SELECT uri, local_name FROM qname WHERE id = ?",
                        (row, n) -> QName.createQName(row.getString(1), row.getString(2)),
                        wanted));
    }

    private Long read(QName name) {
        Long id = jdbc
                .queryForList(
                        "SELECT id FROM qname WHERE uri = ? AND local_name = ?",
                        Long.class,
                        name.getNamespaceURI(),
                        name.getLocalName())
                .stream()
                .findFirst()
                .orElse(null);
        if (id != null) {
            ids.put(name, id);
            names.put(id, name);
        }
        return id;
    }

    private synchronized long give(QName name) {
        Long id = read(name);
        if (id != null) {
            return id;
        }
        transactions.doInTransaction(
                () -> jdbc.update(
                        "INSERT INTO qname (uri, local_name) VALUES (?, ?)",
                        name.getNamespaceURI(),
                        name.getLocalName()),
                false,
                true);
        return read(name);
    }
}

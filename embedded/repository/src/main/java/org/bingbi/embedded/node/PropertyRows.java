package org.bingbi.embedded.node;

import java.io.Serializable;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Properties in their table. Any number of nodes is read by one query. */
class PropertyRows {
    /** Texts up to this length can be compared in queries; longer ones are only kept. */
    private static final int COMPARABLE_LENGTH = 1024;

    private static final int[] COLUMN_TYPES = {
        Types.BIGINT,
        Types.BIGINT,
        Types.INTEGER,
        Types.VARCHAR,
        Types.SMALLINT,
        Types.BOOLEAN,
        Types.BOOLEAN,
        Types.BIGINT,
        Types.DOUBLE,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final QNames qnames;

    PropertyRows(JdbcTemplate jdbc, QNames qnames) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.qnames = qnames;
    }

    Map<Long, Map<QName, Serializable>> read(Collection<Long> nodeIds) {
        Map<Long, Map<Long, List<StoredValue>>> rows = new HashMap<>();
        named.query(
                "SELECT node_id, qname_id, list_index, locale, value_type, is_list, boolean_value, long_value,"
                        + " double_value, COALESCE(string_value, long_text) FROM node_property"
                        + " WHERE node_id IN (:ids) ORDER BY node_id, qname_id, list_index, locale",
                Map.of("ids", nodeIds),
                row -> {
                    StoredValue value = new StoredValue(
                            row.getInt(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getBoolean(6),
                            row.getObject(7, Boolean.class),
                            row.getObject(8, Long.class),
                            row.getObject(9, Double.class),
                            row.getString(10));
                    rows.computeIfAbsent(row.getLong(1), k -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getLong(2), k -> new ArrayList<>())
                            .add(value);
                });
        Map<Long, Map<QName, Serializable>> properties = new HashMap<>();
        rows.forEach((node, byName) -> {
            Map<QName, Serializable> values = new HashMap<>();
            byName.forEach((name, stored) -> values.put(qnames.name(name), StoredValue.valueOf(stored)));
            properties.put(node, values);
        });
        return properties;
    }

    void insert(long nodeId, Map<QName, Serializable> properties) {
        List<Object[]> rows = new ArrayList<>();
        properties.forEach((name, value) -> {
            long nameId = qnames.id(name);
            for (StoredValue row : StoredValue.of(value)) {
                rows.add(columns(nodeId, nameId, row));
            }
        });
        if (!rows.isEmpty()) {
            // In the order of their key, which then grows at its end only.
            rows.sort(Comparator.comparingLong((Object[] row) -> (Long) row[1])
                    .thenComparingInt(row -> (Integer) row[2]));
            jdbc.batchUpdate(
                    "INSERT INTO node_property (node_id, qname_id, list_index, locale, value_type, is_list,"
                            + " boolean_value, long_value, double_value, string_value, long_text)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows,
                    COLUMN_TYPES);
        }
    }

    private static Object[] columns(long nodeId, long nameId, StoredValue row) {
        String text = row.text();
        boolean comparable = text != null && text.length() <= COMPARABLE_LENGTH;
        return new Object[] {
            nodeId,
            nameId,
            row.listIndex(),
            row.locale(),
            row.kind(),
            row.list(),
            row.flag(),
            row.whole(),
            row.broken(),
            comparable ? text : null,
            comparable ? null : text
        };
    }

    void delete(long nodeId, Collection<QName> properties) {
        List<Object[]> rows = new ArrayList<>();
        for (QName property : properties) {
            qnames.known(property).ifPresent(id -> rows.add(new Object[] {nodeId, id}));
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("DELETE FROM node_property WHERE node_id = ? AND qname_id = ?", rows, new int[] {
                Types.BIGINT, Types.BIGINT
            });
        }
    }
}

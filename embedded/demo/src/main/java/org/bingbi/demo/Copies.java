package org.bingbi.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many nodes like one that the module made, beside it and with the same rights, each with texts of its own. They are written below the node
 * layer, thousands at once, so that a year of a province is there in minutes; the search index is not told of them.
 */
public final class Copies {
    private static final int AT_ONCE = 2_000;
    private static final int IDS_IN_A_BLOCK = 100;

    private final JdbcTemplate jdbc;
    private final RetryingTransactionHelper transactions;

    public Copies(EmbeddedRepository repository) {
        this.jdbc = repository.bean("jdbcTemplate", JdbcTemplate.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
    }

    /** The rows of a node, read once for all its copies. */
    record Rows(long id, List<Long> aspects, List<Map<String, Object>> properties, Map<String, Object> place) {}

    Rows rows(NodeRef node) {
        long id = jdbc.queryForObject("SELECT id FROM node WHERE uuid = ?", Long.class, node.getId());
        return new Rows(
                id,
                jdbc.queryForList("SELECT qname_id FROM node_aspect WHERE node_id = ?", Long.class, id),
                jdbc.queryForList("SELECT * FROM node_property WHERE node_id = ?", id),
                jdbc.queryForMap(
                        "SELECT a.parent_id, a.type_id, a.qname_uri, a.qname_local, n.name_key FROM child_assoc a"
                                + " JOIN child_name n ON n.assoc_id = a.id WHERE a.is_primary = TRUE AND a.child_id = ?",
                        id));
    }

    /** @param texts one for each copy: what its texts are where the node has these, its name among them */
    public void of(NodeRef node, List<UnaryOperator<String>> texts) {
        of(rows(node), texts);
    }

    void of(Rows original, List<UnaryOperator<String>> texts) {
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<UnaryOperator<String>> some = texts.subList(from, Math.min(from + AT_ONCE, texts.size()));
            transactions.doInTransaction(() -> {
                write(original, some);
                return null;
            });
        }
    }

    private void write(Rows original, List<UnaryOperator<String>> texts) {
        List<Long> ids = ids(texts.size());
        write(
                "INSERT INTO node (id, version, store_id, uuid, type_id, acl_id, creator, created, modifier, modified, owner)"
                        + " SELECT ?, 1, store_id, ?, type_id, acl_id, creator, created, modifier, modified, owner"
                        + " FROM node WHERE id = " + original.id(),
                ids,
                at -> List.<Object[]>of(
                        new Object[] {ids.get(at), UUID.randomUUID().toString()}));
        write("INSERT INTO node_aspect (node_id, qname_id) VALUES (?, ?)", ids, at -> original.aspects().stream()
                .map(aspect -> new Object[] {ids.get(at), aspect})
                .toList());
        properties(original.properties(), ids, texts);
        places(original.place(), ids, texts);
    }

    private List<Long> ids(int count) {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            long first = jdbc.queryForObject("SELECT NEXT VALUE FOR node_id_seq", Long.class);
            for (int next = 0; next < IDS_IN_A_BLOCK && ids.size() < count; next++) {
                ids.add(first + next);
            }
        }
        return ids;
    }

    private void properties(List<Map<String, Object>> rows, List<Long> ids, List<UnaryOperator<String>> texts) {
        write(
                "INSERT INTO node_property (node_id, qname_id, list_index, locale, value_type, is_list, boolean_value,"
                        + " long_value, double_value, string_value, long_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids,
                at -> rows.stream()
                        .map(row -> new Object[] {
                            ids.get(at),
                            row.get("qname_id"),
                            row.get("list_index"),
                            row.get("locale"),
                            row.get("value_type"),
                            row.get("is_list"),
                            row.get("boolean_value"),
                            row.get("long_value"),
                            row.get("double_value"),
                            text(texts.get(at), row.get("string_value")),
                            row.get("long_text")
                        })
                        .toList());
    }

    private void places(Map<String, Object> place, List<Long> ids, List<UnaryOperator<String>> texts) {
        List<Long> places = jdbc.execute(
                (Connection connection) -> connection.prepareStatement(
                        "INSERT INTO child_assoc (parent_id, child_id, type_id, qname_uri, qname_local, is_primary, assoc_index)"
                                + " VALUES (?, ?, ?, ?, ?, TRUE, -1)",
                        new String[] {"id"}),
                (PreparedStatement insert) -> {
                    for (int at = 0; at < ids.size(); at++) {
                        insert.setObject(1, place.get("parent_id"));
                        insert.setObject(2, ids.get(at));
                        insert.setObject(3, place.get("type_id"));
                        insert.setObject(4, place.get("qname_uri"));
                        insert.setObject(5, text(texts.get(at), place.get("qname_local")));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    return given(insert);
                });
        write(
                "INSERT INTO child_name (parent_id, type_id, name_key, assoc_id) VALUES (?, ?, ?, ?)",
                ids,
                at -> List.<Object[]>of(new Object[] {
                    place.get("parent_id"),
                    place.get("type_id"),
                    text(texts.get(at), place.get("name_key")),
                    places.get(at)
                }));
    }

    private static List<Long> given(PreparedStatement insert) throws SQLException {
        List<Long> given = new ArrayList<>();
        try (ResultSet keys = insert.getGeneratedKeys()) {
            while (keys.next()) {
                given.add(keys.getLong(1));
            }
        }
        return given;
    }

    private interface Written {
        List<Object[]> of(int copy);
    }

    private void write(String sql, List<Long> ids, Written rows) {
        List<Object[]> all = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            all.addAll(rows.of(at));
        }
        jdbc.batchUpdate(sql, all);
    }

    private static Object text(UnaryOperator<String> texts, Object value) {
        return value == null ? null : texts.apply(value.toString());
    }
}

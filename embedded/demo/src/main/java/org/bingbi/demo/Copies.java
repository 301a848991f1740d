package org.bingbi.demo;

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

    /** @param texts one for each copy: what its texts are where the node has these, its name among them */
    public void of(NodeRef node, List<UnaryOperator<String>> texts) {
        long id = jdbc.queryForObject("SELECT id FROM node WHERE uuid = ?", Long.class, node.getId());
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<UnaryOperator<String>> some = texts.subList(from, Math.min(from + AT_ONCE, texts.size()));
            transactions.doInTransaction(() -> {
                write(id, some);
                return null;
            });
        }
    }

    private void write(long original, List<UnaryOperator<String>> texts) {
        List<Long> ids = ids(texts.size());
        rows(
                "INSERT INTO node (id, version, store_id, uuid, type_id, acl_id, creator, created, modifier, modified, owner)"
                        + " SELECT ?, 1, store_id, ?, type_id, acl_id, creator, created, modifier, modified, owner"
                        + " FROM node WHERE id = " + original,
                ids,
                at -> List.<Object[]>of(
                        new Object[] {ids.get(at), UUID.randomUUID().toString()}));
        List<Long> aspects =
                jdbc.queryForList("SELECT qname_id FROM node_aspect WHERE node_id = ?", Long.class, original);
        rows("INSERT INTO node_aspect (node_id, qname_id) VALUES (?, ?)", ids, at -> aspects.stream()
                .map(aspect -> new Object[] {ids.get(at), aspect})
                .toList());
        properties(original, ids, texts);
        places(original, ids, texts);
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

    private void properties(long original, List<Long> ids, List<UnaryOperator<String>> texts) {
        List<Map<String, Object>> rows = jdbc.queryForList("SELECT * FROM node_property WHERE node_id = ?", original);
        rows(
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

    private void places(long original, List<Long> ids, List<UnaryOperator<String>> texts) {
        Map<String, Object> place = jdbc.queryForMap(
                "SELECT a.parent_id, a.type_id, a.qname_uri, a.qname_local, n.name_key FROM child_assoc a"
                        + " JOIN child_name n ON n.assoc_id = a.id WHERE a.is_primary = TRUE AND a.child_id = ?",
                original);
        rows(
                "INSERT INTO child_assoc (parent_id, child_id, type_id, qname_uri, qname_local, is_primary, assoc_index)"
                        + " VALUES (?, ?, ?, ?, ?, TRUE, -1)",
                ids,
                at -> List.<Object[]>of(new Object[] {
                    place.get("parent_id"),
                    ids.get(at),
                    place.get("type_id"),
                    place.get("qname_uri"),
                    text(texts.get(at), place.get("qname_local"))
                }));
        rows(
                "INSERT INTO child_name (parent_id, type_id, name_key, assoc_id)"
                        + " SELECT parent_id, type_id, ?, id FROM child_assoc WHERE child_id = ?",
                ids,
                at -> List.<Object[]>of(new Object[] {text(texts.get(at), place.get("name_key")), ids.get(at)}));
    }

    private interface Rows {
        List<Object[]> of(int copy);
    }

    private void rows(String sql, List<Long> ids, Rows rows) {
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

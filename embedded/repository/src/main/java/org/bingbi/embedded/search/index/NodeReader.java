package org.bingbi.embedded.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.search.index.IndexedNode.NodeContent;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads nodes for the index, many at a time, as the last commit left them. */
final class NodeReader {

    /** What {@code node_property.value_type} says of a row. */
    private static final int BOOLEAN = 1;

    private static final int LONG = 3;
    private static final int DOUBLE = 5;
    private static final int DATE = 8;
    private static final int NULL = 14;

    private static final QName INDEXED = QName.createQName(ContentModel.PROP_NAME.getNamespaceURI(), "isIndexed");
    private static final QName CONTENT_INDEXED =
            QName.createQName(ContentModel.PROP_NAME.getNamespaceURI(), "isContentIndexed");

    private final NamedParameterJdbcTemplate jdbc;
    private final StoreRef store;

    NodeReader(JdbcTemplate jdbc, StoreRef store) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.store = store;
    }

    private record Row(long id, NodeRef reference, QName type, long aclId, Optional<String> owner) {}

    private record Parent(long id, NodeRef reference, boolean primary) {}

    /** The nodes of the store among these; the others are gone, archived or not to be searched. */
    List<IndexedNode> read(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<QName, List<Object>>> values = new HashMap<>();
        Map<Long, Row> rows = rows(ids, values);
        properties(ids, values);
        Map<Long, Set<QName>> aspects = aspects(ids);
        Map<Long, List<Parent>> parents = parents(ids);
        Map<Long, List<Parent>> above = new HashMap<>(parents);
        List<IndexedNode> nodes = new ArrayList<>();
        for (Row row : rows.values()) {
            Map<QName, List<Object>> own = values.getOrDefault(row.id(), Map.of());
            if (isFalse(own, INDEXED)) {
                continue;
            }
            List<Parent> direct = parents.getOrDefault(row.id(), List.of());
            nodes.add(new IndexedNode(
                    row.id(),
                    row.reference(),
                    row.type(),
                    aspects.getOrDefault(row.id(), Set.of()),
                    row.aclId(),
                    row.owner(),
                    direct.stream()
                            .filter(Parent::primary)
                            .map(Parent::reference)
                            .findFirst(),
                    new LinkedHashSet<>(direct.stream().map(Parent::reference).toList()),
                    ancestors(row.id(), above),
                    own,
                    isFalse(own, CONTENT_INDEXED) ? Optional.empty() : content(own)));
        }
        return nodes;
    }

    private static boolean isFalse(Map<QName, List<Object>> values, QName property) {
        return values.getOrDefault(property, List.of()).contains(Boolean.FALSE);
    }

    private Map<Long, Row> rows(Collection<Long> ids, Map<Long, Map<QName, List<Object>>> values) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        String sql = "SELECT n.id, n.uuid, q.uri, q.local_name, n.acl_id, n.owner, n.creator, n.created, n.modifier,"
                + " n.modified FROM node n JOIN store s ON s.id = n.store_id JOIN qname q ON q.id = n.type_id"
                + " WHERE n.id IN (:ids) AND s.protocol = :protocol AND s.identifier = :identifier";
        MapSqlParameterSource parameters = new MapSqlParameterSource("ids", ids)
                .addValue("protocol", store.getProtocol())
                .addValue("identifier", store.getIdentifier());
        jdbc.query(sql, parameters, row -> {
            long id = row.getLong("id");
            rows.put(
                    id,
                    new Row(
                            id,
                            new NodeRef(store, row.getString("uuid")),
                            QName.createQName(row.getString("uri"), row.getString("local_name")),
                            row.getLong("acl_id"),
                            Optional.ofNullable(row.getString("owner"))));
            Map<QName, List<Object>> own = values.computeIfAbsent(id, any -> new HashMap<>());
            note(own, ContentModel.PROP_CREATOR, row.getString("creator"));
            note(own, ContentModel.PROP_CREATED, date(row.getObject("created", Long.class)));
            note(own, ContentModel.PROP_MODIFIER, row.getString("modifier"));
            note(own, ContentModel.PROP_MODIFIED, date(row.getObject("modified", Long.class)));
        });
        return rows;
    }

    private static Date date(Long milliseconds) {
        return milliseconds == null ? null : new Date(milliseconds);
    }

    private static void note(Map<QName, List<Object>> own, QName name, Object value) {
        if (value != null) {
            own.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    private void properties(Collection<Long> ids, Map<Long, Map<QName, List<Object>>> values) {
        jdbc.query(
                "SELECT p.node_id, q.uri, q.local_name, p.value_type, p.boolean_value, p.long_value, p.double_value,"
                        + " p.string_value, p.long_text FROM node_property p JOIN qname q ON q.id = p.qname_id"
                        + " WHERE p.node_id IN (:ids) ORDER BY p.node_id, p.qname_id, p.list_index",
                Map.of("ids", ids),
                row -> {
                    int type = row.getInt("value_type");
                    Object value;
                    if (type == NULL) {
                        value = null;
                    } else if (type == BOOLEAN) {
                        value = row.getBoolean("boolean_value");
                    } else if (type <= LONG) {
                        value = row.getLong("long_value");
                    } else if (type <= DOUBLE) {
                        value = row.getDouble("double_value");
                    } else if (type == DATE) {
                        value = new Date(row.getLong("long_value"));
                    } else {
                        String text = row.getString("string_value");
                        value = text == null ? row.getString("long_text") : text;
                    }
                    note(
                            values.computeIfAbsent(row.getLong("node_id"), any -> new HashMap<>()),
                            QName.createQName(row.getString("uri"), row.getString("local_name")),
                            value);
                });
    }

    private Map<Long, Set<QName>> aspects(Collection<Long> ids) {
        Map<Long, Set<QName>> aspects = new HashMap<>();
        ids.forEach(id -> aspects.put(
                id, new HashSet<>(List.of(ContentModel.ASPECT_REFERENCEABLE, ContentModel.ASPECT_LOCALIZED))));
        jdbc.query(
                "SELECT a.node_id, q.uri, q.local_name FROM node_aspect a JOIN qname q ON q.id = a.qname_id"
                        + " WHERE a.node_id IN (:ids)",
                Map.of("ids", ids),
                row -> {
                    aspects.get(row.getLong(1)).add(QName.createQName(row.getString(2), row.getString(3)));
                });
        return aspects;
    }

    private Map<Long, List<Parent>> parents(Collection<Long> ids) {
        Map<Long, List<Parent>> parents = new HashMap<>();
        if (ids.isEmpty()) {
            return parents;
        }
        jdbc.query(
                "SELECT c.child_id, c.parent_id, n.uuid, c.is_primary FROM child_assoc c"
                        + " JOIN node n ON n.id = c.parent_id WHERE c.child_id IN (:ids)",
                Map.of("ids", ids),
                row -> {
                    parents.computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                            .add(new Parent(row.getLong(2), new NodeRef(store, row.getString(3)), row.getBoolean(4)));
                });
        return parents;
    }

    /** All folders above, by every parent; what was read once is not read again for the neighbours. */
    private Set<NodeRef> ancestors(long id, Map<Long, List<Parent>> above) {
        Set<NodeRef> ancestors = new LinkedHashSet<>();
        Set<Long> level = Set.of(id);
        Set<Long> seen = new HashSet<>();
        while (!level.isEmpty()) {
            List<Long> unknown =
                    level.stream().filter(node -> !above.containsKey(node)).toList();
            above.putAll(parents(unknown));
            unknown.forEach(node -> above.putIfAbsent(node, List.of()));
            Set<Long> next = new HashSet<>();
            for (long node : level) {
                for (Parent parent : above.getOrDefault(node, List.of())) {
                    ancestors.add(parent.reference());
                    if (seen.add(parent.id())) {
                        next.add(parent.id());
                    }
                }
            }
            level = next;
        }
        return ancestors;
    }

    private static Optional<NodeContent> content(Map<QName, List<Object>> values) {
        Object written = values.getOrDefault(ContentModel.PROP_CONTENT, List.of()).stream()
                .findFirst()
                .orElse(null);
        if (written == null) {
            return Optional.empty();
        }
        ContentData data = ContentData.createContentProperty(written.toString());
        if (data.getContentUrl() == null || data.getSize() == 0) {
            return Optional.empty();
        }
        String name =
                values.getOrDefault(ContentModel.PROP_NAME, List.of("")).get(0).toString();
        return Optional.of(new NodeContent(data.getContentUrl(), data.getMimetype(), data.getSize(), name));
    }

    /** All nodes below these, by primary parents: after a move their ancestors are others. */
    Set<Long> below(Collection<Long> ids) {
        Set<Long> below = new LinkedHashSet<>();
        Collection<Long> level = ids;
        while (!level.isEmpty()) {
            level = jdbc
                    .queryForList(
                            "SELECT child_id FROM child_assoc WHERE is_primary = TRUE AND parent_id IN (:ids)",
                            Map.of("ids", level),
                            Long.class)
                    .stream()
                    .filter(below::add)
                    .toList();
        }
        return below;
    }

    /** A name of this database that another one does not share. */
    String databaseName() {
        return DataAccessUtils.singleResult(jdbc.queryForList(
                "SELECT MIN(uuid) FROM node WHERE id = (SELECT MIN(id) FROM node)", Map.of(), String.class));
    }
}

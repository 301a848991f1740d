package org.bingbi.embedded.node;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Child associations, and the names taken under a parent, in their tables. */
class ChildRows {
    private static final String SELECT =
            "SELECT a.id, a.child_id, a.parent_id, p.store_id, p.uuid, c.store_id, c.uuid, a.type_id, a.qname_uri,"
                    + " a.qname_local, a.is_primary, a.assoc_index FROM child_assoc a JOIN node p ON p.id = a.parent_id"
                    + " JOIN node c ON c.id = a.child_id ";

    private static final int LONGEST_NAME = 255;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final QNames qnames;
    private final Stores stores;

    ChildRows(JdbcTemplate jdbc, QNames qnames, Stores stores) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.qnames = qnames;
        this.stores = stores;
    }

    /** A child association with the ids of its row and of both ends. */
    record Child(long id, long parentId, long childId, ChildAssociationRef ref) {}

    private Child child(ResultSet row) throws SQLException {
        ChildAssociationRef ref = new ChildAssociationRef(
                qnames.name(row.getLong(8)),
                new NodeRef(stores.ref(row.getLong(4)), row.getString(5)),
                QName.createQName(row.getString(9), row.getString(10)),
                new NodeRef(stores.ref(row.getLong(6)), row.getString(7)),
                row.getBoolean(11),
                row.getInt(12));
        return new Child(row.getLong(1), row.getLong(3), row.getLong(2), ref);
    }

    Map<Long, List<ChildAssociationRef>> parents(Collection<Long> childIds) {
        Map<Long, List<ChildAssociationRef>> parents = new HashMap<>();
        named.query(
                SELECT + "WHERE a.child_id IN (:ids) ORDER BY a.child_id, a.is_primary DESC, a.id",
                Map.of("ids", childIds),
                row -> {
                    Child child = child(row);
                    parents.computeIfAbsent(child.childId(), k -> new ArrayList<>())
                            .add(child.ref());
                });
        return parents;
    }

    List<Child> ofParent(long parentId) {
        return jdbc.query(
                SELECT + "WHERE a.parent_id = ? ORDER BY a.assoc_index, a.id", (row, n) -> child(row), parentId);
    }

    List<Child> ofParent(long parentId, QName type) {
        return jdbc.query(
                SELECT + "WHERE a.parent_id = ? AND a.type_id = ? ORDER BY a.assoc_index, a.id",
                (row, n) -> child(row),
                parentId,
                qnames.id(type));
    }

    List<Child> ofParentNamed(long parentId, QName name) {
        return jdbc.query(
                SELECT + "WHERE a.parent_id = ? AND a.qname_local = ? AND a.qname_uri = ? ORDER BY a.assoc_index, a.id",
                (row, n) -> child(row),
                parentId,
                name.getLocalName(),
                name.getNamespaceURI());
    }

    List<Child> ofChild(long childId) {
        return jdbc.query(
                SELECT + "WHERE a.child_id = ? ORDER BY a.is_primary DESC, a.id", (row, n) -> child(row), childId);
    }

    List<Child> ofParentOfTypes(long parentId, Collection<QName> childTypes) {
        List<Long> types = childTypes.stream().map(qnames::id).toList();
        return named.query(
                SELECT + "WHERE a.parent_id = :parent AND c.type_id IN (:types) ORDER BY a.assoc_index, a.id",
                Map.of("parent", parentId, "types", types),
                (row, n) -> child(row));
    }

    List<Long> primaryChildren(long parentId) {
        return jdbc.queryForList(
                "SELECT child_id FROM child_assoc WHERE parent_id = ? AND is_primary = TRUE ORDER BY id",
                Long.class,
                parentId);
    }

    int count(long parentId, boolean primaryOnly) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM child_assoc WHERE parent_id = ?" + (primaryOnly ? " AND is_primary = TRUE" : ""),
                Integer.class,
                parentId);
    }

    Optional<Child> byName(long parentId, QName type, String name) {
        return jdbc
                .query(
                        SELECT + "JOIN child_name k ON k.assoc_id = a.id"
                                + " WHERE k.parent_id = ? AND k.type_id = ? AND k.name_key = ?",
                        (row, n) -> child(row),
                        parentId,
                        qnames.id(type),
                        key(name))
                .stream()
                .findFirst();
    }

    long insert(long parentId, long childId, QName type, QName name, boolean primary, int index) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO child_assoc (parent_id, child_id, type_id, qname_uri, qname_local, is_primary,"
                                    + " assoc_index) VALUES (?, ?, ?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    insert.setLong(1, parentId);
                    insert.setLong(2, childId);
                    insert.setLong(3, qnames.id(type));
                    insert.setString(4, name.getNamespaceURI());
                    insert.setString(5, name.getLocalName());
                    insert.setBoolean(6, primary);
                    insert.setInt(7, index);
                    return insert;
                },
                key);
        return key.getKey().longValue();
    }

    void move(long assocId, long parentId, QName type, QName name) {
        jdbc.update(
                "UPDATE child_assoc SET parent_id = ?, type_id = ?, qname_uri = ?, qname_local = ? WHERE id = ?",
                parentId,
                qnames.id(type),
                name.getNamespaceURI(),
                name.getLocalName(),
                assocId);
    }

    int setIndex(long parentId, long childId, QName type, QName name, int index) {
        return jdbc.update(
                "UPDATE child_assoc SET assoc_index = ? WHERE parent_id = ? AND child_id = ? AND type_id = ?"
                        + " AND qname_uri = ? AND qname_local = ?",
                index,
                parentId,
                childId,
                qnames.id(type),
                name.getNamespaceURI(),
                name.getLocalName());
    }

    void delete(long assocId) {
        jdbc.update("DELETE FROM child_assoc WHERE id = ?", assocId);
    }

    /**
     * Takes a name under a parent for an association that has none there.
     *
     * @throws DuplicateChildNodeNameException if another child has it
     */
    void takeName(long assocId, long parentId, NodeRef parent, QName type, String name) {
        long typeId = qnames.id(type);
        String key = key(name);
        int taken;
        try {
            taken = jdbc.update(
                    "INSERT INTO child_name (parent_id, type_id, name_key, assoc_id) SELECT ?, ?, ?, ? WHERE NOT EXISTS"
                            + " (SELECT 1 FROM child_name WHERE parent_id = ? AND type_id = ? AND name_key = ?)",
                    parentId,
                    typeId,
                    key,
                    assocId,
                    parentId,
                    typeId,
                    key);
        } catch (DuplicateKeyException e) {
            // Somebody took it in between: the next attempt will see it.
            throw new CannotAcquireLockException("The name was taken at the same time", e);
        }
        if (taken == 0) {
            throw new DuplicateChildNodeNameException(parent, type, name, null);
        }
    }

    void freeName(long assocId) {
        jdbc.update("DELETE FROM child_name WHERE assoc_id = ?", assocId);
    }

    private static String key(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.length() > LONGEST_NAME ? folded.substring(0, LONGEST_NAME) : folded;
    }
}

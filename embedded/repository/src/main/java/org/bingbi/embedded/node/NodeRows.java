package org.bingbi.embedded.node;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.NodeState.Audit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/** Nodes and their aspects in their tables. Some hundreds of nodes are read by four queries. */
class NodeRows {
    /** Asked for thousands at once a database reads whole tables instead of their indexes. */
    private static final int AT_ONCE = 200;

    /** As in Alfresco no row says so: there are as many of them as nodes. */
    private static final Set<QName> ASPECTS_OF_EVERY_NODE =
            Set.of(ContentModel.ASPECT_REFERENCEABLE, ContentModel.ASPECT_LOCALIZED);

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final QNames qnames;
    private final Stores stores;
    private final PropertyRows properties;
    private final ChildRows children;
    private final DataFieldMaxValueIncrementer sequence;
    private long nextId;
    private long idsLeft;

    NodeRows(
            JdbcTemplate jdbc,
            QNames qnames,
            Stores stores,
            PropertyRows properties,
            ChildRows children,
            DataFieldMaxValueIncrementer sequence) {
        this.jdbc = jdbc;
        this.sequence = sequence;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.qnames = qnames;
        this.stores = stores;
        this.properties = properties;
        this.children = children;
    }

    /** Node ids grow; they are taken from the database by the hundred. */
    synchronized long newId() {
        if (idsLeft == 0) {
            nextId = sequence.nextLongValue();
            idsLeft = 100;
        }
        idsLeft--;
        return nextId++;
    }

    Optional<Long> id(NodeRef ref) {
        return stores.id(ref.getStoreRef())
                .flatMap(store -> jdbc
                        .queryForList(
                                "SELECT id FROM node WHERE store_id = ? AND uuid = ?", Long.class, store, ref.getId())
                        .stream()
                        .findFirst());
    }

    /** The ids of those references that lead to nodes. */
    Map<NodeRef, Long> ids(Collection<NodeRef> refs) {
        Map<NodeRef, Long> found = new HashMap<>();
        Map<StoreRef, List<String>> wanted = refs.stream()
                .collect(Collectors.groupingBy(
                        NodeRef::getStoreRef, Collectors.mapping(NodeRef::getId, Collectors.toList())));
        wanted.forEach((store, uuids) -> stores.id(store).ifPresent(number -> {
            List<Object> values = new ArrayList<>(uuids);
            values.add(number);
            // Joined one by one: by IN, H2 serves only the first column of an index, and would read all of it.
            jdbc.query(
                    "SELECT n.uuid, n.id FROM (VALUES "
                            + String.join(", ", Collections.nCopies(uuids.size(), "(CAST(? AS VARCHAR(36)))"))
                            + ") u(uuid) JOIN node n ON n.store_id = ? AND n.uuid = u.uuid",
                    row -> {
                        found.put(new NodeRef(store, row.getString(1)), row.getLong(2));
                    },
                    values.toArray());
        }));
        return found;
    }

    /** Reads nodes whole: one that was changed between two of the queries is read again. */
    Map<Long, NodeState> read(Collection<Long> ids) {
        Map<Long, NodeState> found = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.putAll(readSome(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return found;
    }

    private Map<Long, NodeState> readSome(Collection<Long> ids) {
        Map<Long, NodeState> found = new HashMap<>();
        Collection<Long> wanted = ids;
        while (!wanted.isEmpty()) {
            Map<Long, NodeState> once = readOnce(wanted);
            Map<Long, Long> now = versions(once.keySet());
            once.values().removeIf(node -> !Long.valueOf(node.version()).equals(now.get(node.id())));
            found.putAll(once);
            wanted = now.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        }
        return found;
    }

    private Map<Long, Long> versions(Collection<Long> ids) {
        Map<Long, Long> versions = new HashMap<>();
        if (!ids.isEmpty()) {
            named.query("SELECT id, version FROM node WHERE id IN (:ids)", Map.of("ids", ids), row -> {
                versions.put(row.getLong(1), row.getLong(2));
            });
        }
        return versions;
    }

    private Map<Long, NodeState> readOnce(Collection<Long> ids) {
        Map<Long, NodeState> found = readRows(ids);
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, Set<QName>> aspects = aspects(ids);
        Map<Long, Map<QName, Serializable>> values = properties.read(ids);
        Map<Long, List<ChildAssociationRef>> parents = children.parents(ids);
        found.replaceAll((id, node) -> node.withAspects(aspects.getOrDefault(id, Set.of()))
                .withStored(values.getOrDefault(id, Map.of()))
                .withParents(parents.getOrDefault(id, node.parents())));
        return found;
    }

    private Map<Long, NodeState> readRows(Collection<Long> ids) {
        Map<Long, NodeState> found = new HashMap<>();
        named.query(
                "SELECT id, version, store_id, uuid, type_id, acl_id, creator, created, modifier, modified, owner"
                        + " FROM node WHERE id IN (:ids)",
                Map.of("ids", ids),
                row -> {
                    long id = row.getLong(1);
                    NodeRef ref = new NodeRef(stores.ref(row.getLong(3)), row.getString(4));
                    found.put(
                            id,
                            new NodeState(
                                    id,
                                    row.getLong(2),
                                    ref,
                                    qnames.name(row.getLong(5)),
                                    Set.of(),
                                    Map.of(),
                                    audit(row),
                                    row.getObject(6, Long.class),
                                    row.getString(11),
                                    List.of(rootAssociation(ref))));
                });
        return found;
    }

    static ChildAssociationRef rootAssociation(NodeRef root) {
        return new ChildAssociationRef(null, null, null, root, true, -1);
    }

    private static Audit audit(ResultSet row) throws SQLException {
        return new Audit(row.getString(7), date(row, 8), row.getString(9), date(row, 10));
    }

    private static Date date(ResultSet row, int column) throws SQLException {
        Long instant = row.getObject(column, Long.class);
        return instant == null ? null : new Date(instant);
    }

    private Map<Long, Set<QName>> aspects(Collection<Long> ids) {
        Map<Long, Set<QName>> aspects = new HashMap<>();
        ids.forEach(id -> aspects.put(id, new LinkedHashSet<>(ASPECTS_OF_EVERY_NODE)));
        named.query("SELECT node_id, qname_id FROM node_aspect WHERE node_id IN (:ids)", Map.of("ids", ids), row -> {
            aspects.get(row.getLong(1)).add(qnames.name(row.getLong(2)));
        });
        return aspects;
    }

    void insert(NodeState node) {
        jdbc.update(
                "INSERT INTO node (id, version, store_id, uuid, type_id, acl_id, creator, created, modifier, modified,"
                        + " owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                node.id(),
                node.version(),
                stores.id(node.ref().getStoreRef()).orElseThrow(),
                node.ref().getId(),
                qnames.id(node.type()),
                node.aclId(),
                node.audit().creator(),
                instant(node.audit().created()),
                node.audit().modifier(),
                instant(node.audit().modified()),
                node.owner());
    }

    /** Counts a node's version up; fails if another transaction did so since the node was read. */
    void lock(NodeState node) {
        int locked = jdbc.update(
                "UPDATE node SET version = version + 1 WHERE id = ? AND version = ?", node.id(), node.version());
        if (locked == 0) {
            throw new OptimisticLockingFailureException("Another transaction changed node " + node.id());
        }
    }

    void update(NodeState node) {
        jdbc.update(
                "UPDATE node SET store_id = ?, uuid = ?, type_id = ?, acl_id = ?, creator = ?, created = ?,"
                        + " modifier = ?, modified = ?, owner = ? WHERE id = ?",
                stores.id(node.ref().getStoreRef()).orElseThrow(),
                node.ref().getId(),
                qnames.id(node.type()),
                node.aclId(),
                node.audit().creator(),
                instant(node.audit().created()),
                node.audit().modifier(),
                instant(node.audit().modified()),
                node.owner(),
                node.id());
    }

    private static Long instant(Date date) {
        return date == null ? null : date.getTime();
    }

    void insertAspects(long nodeId, Collection<QName> aspects) {
        List<Object[]> rows = new ArrayList<>();
        aspects.stream()
                .filter(aspect -> !ASPECTS_OF_EVERY_NODE.contains(aspect))
                .forEach(aspect -> rows.add(new Object[] {nodeId, qnames.id(aspect)}));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO node_aspect (node_id, qname_id) VALUES (?, ?)", rows, new int[] {
                Types.BIGINT, Types.BIGINT
            });
        }
    }

    void deleteAspect(long nodeId, QName aspect) {
        jdbc.update("DELETE FROM node_aspect WHERE node_id = ? AND qname_id = ?", nodeId, qnames.id(aspect));
    }

    /** Removes a node with its aspects, properties and associations; the last by what the tables say themselves. */
    void delete(long nodeId) {
        jdbc.update("DELETE FROM node_property WHERE node_id = ?", nodeId);
        jdbc.update("DELETE FROM node_aspect WHERE node_id = ?", nodeId);
        jdbc.update("DELETE FROM node WHERE id = ?", nodeId);
    }
}

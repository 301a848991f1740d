package org.bingbi.embedded.permission;

import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.embedded.node.QNames;
import org.bingbi.embedded.transaction.CommitLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The access control lists in the database, cached; a transaction that changes some reads them past the cache. */
public class AccessLists {

    private static final Object CHANGED = AccessLists.class;

    private final JdbcTemplate jdbc;
    private final QNames qnames;
    private final PermissionModel model;
    private final CommitLog log;
    private final AclReaderCache readers;
    private final Map<Long, AccessList> cache = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    public AccessLists(JdbcTemplate jdbc, QNames qnames, PermissionModel model, CommitLog log, AclReaderCache readers) {
        this.jdbc = jdbc;
        this.qnames = qnames;
        this.model = model;
        this.log = log;
        this.readers = readers;
    }

    /** A list with all it inherits; {@code id} must exist. */
    AccessList get(long id) {
        Changes changes = AlfrescoTransactionSupport.getResource(CHANGED);
        if (changes != null) {
            return changes.get(id);
        }
        AccessList cached = cache.get(id);
        if (cached == null) {
            long before = generation.get();
            cached = load(id);
            if (before == generation.get()) {
                cache.put(id, cached);
            }
        }
        return cached;
    }

    private AccessList load(long id) {
        return jdbc.queryForObject(
                "SELECT parent_acl_id, inherits FROM acl WHERE id = ?",
                (row, n) -> {
                    Long parent = row.getObject(1) == null ? null : row.getLong(1);
                    boolean inherits = row.getBoolean(2);
                    return new AccessList(id, parent, inherits, entries(id, inherits ? parent : null));
                },
                id);
    }

    private List<AccessList.Entry> entries(long id, Long parent) {
        List<AccessList.Entry> entries = new ArrayList<>(jdbc.query(
                "SELECT authority, permission_type_id, permission_name, allowed FROM ace WHERE acl_id = ?",
                (row, n) -> new AccessList.Entry(
                        row.getString(1),
                        new PermissionName(qnames.name(row.getLong(2)), row.getString(3)),
                        row.getBoolean(4),
                        0),
                id));
        if (parent != null) {
            get(parent).entries().forEach(entry -> entries.add(entry.inherited()));
        }
        entries.sort(AccessList.Entry.ORDER);
        return List.copyOf(entries);
    }

    /** Whether the current transaction changed lists. */
    static boolean changedHere() {
        return AlfrescoTransactionSupport.isActualTransactionActive()
                && AlfrescoTransactionSupport.getResource(CHANGED) != null;
    }

    /** Makes a list without entries that inherits. */
    long create(Long parentId) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO acl (parent_acl_id, inherits) VALUES (?, TRUE)", new String[] {"id"});
                    insert.setObject(1, parentId, Types.BIGINT);
                    return insert;
                },
                key);
        long id = key.getKey().longValue();
        touch(List.of(id));
        return id;
    }

    void put(long id, String authority, PermissionName permission, boolean allowed) {
        long type = qnames.id(permission.type());
        jdbc.update(
                "DELETE FROM ace WHERE acl_id = ? AND authority = ? AND permission_type_id = ? AND permission_name = ?",
                id,
                authority,
                type,
                permission.name());
        jdbc.update(
                "INSERT INTO ace (acl_id, authority, permission_type_id, permission_name, allowed) VALUES (?, ?, ?, ?, ?)",
                id,
                authority,
                type,
                permission.name(),
                allowed);
        touch(List.of(id));
    }

    void remove(long id, String authority, PermissionName permission) {
        jdbc.update(
                "DELETE FROM ace WHERE acl_id = ? AND authority = ? AND permission_type_id = ? AND permission_name = ?",
                id,
                authority,
                qnames.id(permission.type()),
                permission.name());
        touch(List.of(id));
    }

    /** Removes the entries of one authority. */
    void remove(long id, String authority) {
        jdbc.update("DELETE FROM ace WHERE acl_id = ? AND authority = ?", id, authority);
        touch(List.of(id));
    }

    void removeAll(long id) {
        jdbc.update("DELETE FROM ace WHERE acl_id = ?", id);
        touch(List.of(id));
    }

    /** Removes an authority that is no more from every list. */
    public void forget(String authority) {
        List<Long> lists =
                jdbc.queryForList("SELECT DISTINCT acl_id FROM ace WHERE authority = ?", Long.class, authority);
        jdbc.update("DELETE FROM ace WHERE authority = ?", authority);
        touch(lists);
    }

    void setInherits(long id, boolean inherits) {
        jdbc.update("UPDATE acl SET inherits = ? WHERE id = ?", inherits, id);
        touch(List.of(id));
    }

    void setParent(long id, Long parentId) {
        jdbc.update("UPDATE acl SET parent_acl_id = ? WHERE id = ?", parentId, id);
        touch(List.of(id));
    }

    /** Removes a list if no node has it and no list inherits from it. */
    void removeIfUnused(long id) {
        int removed = jdbc.update(
                "DELETE FROM acl WHERE id = ? AND NOT EXISTS (SELECT 1 FROM node WHERE acl_id = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM acl below WHERE below.parent_acl_id = ?)",
                id,
                id,
                id);
        if (removed > 0) {
            changed(id);
        }
    }

    /** Works the readers out again, here and in all lists that inherit from here. */
    private void touch(Collection<Long> ids) {
        Set<Long> reached = new LinkedHashSet<>();
        List<Long> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            Long next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                changed(next);
                open.addAll(jdbc.queryForList("SELECT id FROM acl WHERE parent_acl_id = ?", Long.class, next));
            }
        }
        reached.forEach(this::writeReaders);
        if (!reached.isEmpty()) {
            log.readersChanged(reached);
        }
    }

    private void writeReaders(long id) {
        AccessList list = load(id);
        PermissionName read = model.resolve(PermissionService.READ);
        jdbc.update("DELETE FROM acl_reader WHERE acl_id = ?", id);
        List<Object[]> rows = new ArrayList<>();
        list.allowed(read, model).forEach(authority -> rows.add(new Object[] {id, authority, false}));
        list.denied(read, model).forEach(authority -> rows.add(new Object[] {id, authority, true}));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("INSERT INTO acl_reader (acl_id, authority, denied) VALUES (?, ?, ?)", rows);
        }
    }

    private void changed(long id) {
        Changes changes = AlfrescoTransactionSupport.getResource(CHANGED);
        if (changes == null) {
            changes = new Changes();
            AlfrescoTransactionSupport.bindResource(CHANGED, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.add(id);
    }

    /** The lists as the running transaction sees them. */
    private final class Changes implements TransactionSynchronization {
        private final Set<Long> changed = new HashSet<>();
        private final Map<Long, AccessList> seen = new HashMap<>();

        private void add(long id) {
            changed.add(id);
            seen.clear();
        }

        private AccessList get(long id) {
            AccessList list = seen.get(id);
            if (list == null) {
                list = load(id);
                seen.put(id, list);
            }
            return list;
        }

        @Override
        public void afterCompletion(int status) {
            generation.incrementAndGet();
            changed.forEach(cache::remove);
            readers.changed(changed);
        }
    }
}

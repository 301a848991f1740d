package org.bingbi.embedded.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may read under which list. A query over thousands of nodes asks after each one's list, so they are kept in memory, by blocks of
 * neighbouring numbers; a commit takes out what it changed, and a transaction that changes lists itself reads past the memory.
 */
public final class AclReaderCache {

    private static final int BLOCK = 256;
    private static final int MOST_BLOCKS = 4096;

    private final JdbcTemplate jdbc;
    private final Cache<Long, Map<Long, Readers>> blocks =
            Caffeine.newBuilder().maximumSize(MOST_BLOCKS).build();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long changes;

    public AclReaderCache(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who may read, and who may not whatever else allows him to. */
    private record Readers(Set<String> allowed, Set<String> denied) {
        boolean let(Set<String> authorities) {
            return !Collections.disjoint(allowed, authorities) && Collections.disjoint(denied, authorities);
        }
    }

    /** What somebody with certain authorities may read, for one query. */
    public final class Asked {
        private final Set<String> authorities;
        private final boolean pastMemory;
        private final Map<Long, Map<Long, Readers>> seen = new HashMap<>();
        private final Map<Readers, Boolean> judged = new IdentityHashMap<>();

        private Asked(Set<String> authorities, boolean pastMemory) {
            this.authorities = authorities;
            this.pastMemory = pastMemory;
        }

        /** Whether what stands under the list may be read. */
        public boolean mayRead(long acl) {
            Readers readers = seen.computeIfAbsent(acl / BLOCK, block -> pastMemory ? read(block) : block(block))
                    .get(acl);
            return readers != null && judged.computeIfAbsent(readers, each -> each.let(authorities));
        }
    }

    /** @param pastMemory whether the current transaction changed lists, which nobody else may see */
    Asked by(Set<String> authorities, boolean pastMemory) {
        return new Asked(authorities, pastMemory);
    }

    private Map<Long, Readers> block(long number) {
        Map<Long, Readers> known = blocks.getIfPresent(number);
        if (known != null) {
            return known;
        }
        long before = changes();
        Map<Long, Readers> read = read(number);
        lock.readLock().lock();
        try {
            if (changes == before) {
                blocks.put(number, read);
            }
        } finally {
            lock.readLock().unlock();
        }
        return read;
    }

    private long changes() {
        lock.readLock().lock();
        try {
            return changes;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** These lists were changed by a transaction that has ended. */
    public void changed(Collection<Long> acls) {
        lock.writeLock().lock();
        try {
            changes++;
            blocks.invalidateAll(acls.stream().map(acl -> acl / BLOCK).collect(Collectors.toSet()));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Map<Long, Readers> read(long number) {
        Map<Long, Readers> block = new HashMap<>();
        jdbc.query(
                "SELECT acl_id, authority, denied FROM acl_reader WHERE acl_id >= ? AND acl_id < ?",
                row -> {
                    Readers readers =
                            block.computeIfAbsent(row.getLong(1), any -> new Readers(new HashSet<>(), new HashSet<>()));
                    (row.getBoolean(3) ? readers.denied() : readers.allowed()).add(row.getString(2));
                },
                number * BLOCK,
                (number + 1) * BLOCK);
        Map<Readers, Readers> alike = new HashMap<>();
        block.replaceAll((acl, readers) -> alike.computeIfAbsent(readers, same -> same));
        return block;
    }
}

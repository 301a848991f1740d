package org.bingbi.embedded.search.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of committed transactions, whose numbers are in the order of the commits. */
final class CommittedChanges {

    private final JdbcTemplate jdbc;

    CommittedChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last transaction that changed something; 0 for none. */
    long last() {
        return jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM txn", Long.class);
    }

    /** The last of the next transactions after this one, so many at most; the same number if there is none. */
    long next(long after, int atMost) {
        List<Long> ids =
                jdbc.queryForList("SELECT id FROM txn WHERE id > ? ORDER BY id LIMIT ?", Long.class, after, atMost);
        return ids.isEmpty() ? after : ids.get(ids.size() - 1);
    }

    /** The nodes that the transactions changed, those whose access changed included. */
    Set<Long> nodes(long after, long upTo) {
        Set<Long> nodes = new LinkedHashSet<>(jdbc.queryForList(
                "SELECT DISTINCT node_id FROM txn_node WHERE txn_id > ? AND txn_id <= ?", Long.class, after, upTo));
        nodes.addAll(jdbc.queryForList(
                "SELECT n.id FROM node n WHERE n.acl_id IN"
                        + " (SELECT a.acl_id FROM txn_acl a WHERE a.txn_id > ? AND a.txn_id <= ?)",
                Long.class,
                after,
                upTo));
        return nodes;
    }

    /** The next nodes by number, to go through all of them. */
    Collection<Long> allNodes(long after, int atMost) {
        return jdbc.queryForList("SELECT id FROM node WHERE id > ? ORDER BY id LIMIT ?", Long.class, after, atMost);
    }
}

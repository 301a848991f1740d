package org.bingbi.embedded.transaction;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.bingbi.embedded.disk.DiskReserve;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers the transactions that wrote, in the order of their commits, and notes which nodes and access control lists each
 * changed. The number is given last of all and the lock on it kept until the commit, so nobody who reads the log in order
 * can miss a late-comer.
 */
public class CommitLog {
    private static final Object CHANGES = CommitLog.class;

    private final JdbcTemplate jdbc;
    private final DiskReserve disk;
    private final ReentrantLock order = new ReentrantLock(true);
    private volatile long last = -1;

    public CommitLog(JdbcTemplate jdbc, DiskReserve disk) {
        this.jdbc = jdbc;
        this.disk = disk;
    }

    /** The number of the last committed transaction that wrote, 0 if there is none. */
    public long lastCommitted() {
        if (last < 0) {
            order.lock();
            try {
                if (last < 0) {
                    last = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM txn", Long.class);
                }
            } finally {
                order.unlock();
            }
        }
        return last;
    }

    /** Notes that the current transaction changed a node. */
    public void nodeChanged(long nodeId) {
        changes().nodes.add(nodeId);
    }

    /** Notes that in the current transaction other people may read what stands under a list. */
    public void readersChanged(Collection<Long> aclIds) {
        changes().acls.addAll(aclIds);
    }

    /** Notes that a reference will no longer lead to a node. */
    public void referenceGone(long storeId, String uuid, long nodeId) {
        changes().gone.add(new Object[] {storeId, uuid, nodeId});
    }

    private Changes changes() {
        Changes changes = AlfrescoTransactionSupport.getResource(CHANGES);
        if (changes == null) {
            AlfrescoTransactionSupport.checkTransactionReadState(true);
            disk.requireForChange();
            changes = new Changes();
            AlfrescoTransactionSupport.bindResource(CHANGES, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        return changes;
    }

    private final class Changes implements TransactionSynchronization, Ordered {
        /** After Alfresco's own listeners, which may still write, and before the connection is given back. */
        private static final int LAST_OF_ALL = 990;

        private final Collection<Long> nodes = new TreeSet<>();
        private final Collection<Long> acls = new TreeSet<>();
        private final List<Object[]> gone = new ArrayList<>();
        private long id;

        @Override
        public int getOrder() {
            return LAST_OF_ALL;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            lastCommitted();
            order.lock();
            id = last + 1;
            jdbc.update(
                    "INSERT INTO txn (id, change_txn_id, committed) VALUES (?, ?, ?)",
                    id,
                    AlfrescoTransactionSupport.getTransactionId(),
                    System.currentTimeMillis());
            insertAll("INSERT INTO txn_node (txn_id, node_id) VALUES (?, ?)", nodes);
            insertAll("INSERT INTO txn_acl (txn_id, acl_id) VALUES (?, ?)", acls);
            for (Object[] reference : gone) {
                jdbc.update("DELETE FROM node_gone WHERE store_id = ? AND uuid = ?", reference[0], reference[1]);
                jdbc.update(
                        "INSERT INTO node_gone (store_id, uuid, node_id, txn_id) VALUES (?, ?, ?, ?)",
                        reference[0],
                        reference[1],
                        reference[2],
                        id);
            }
        }

        private void insertAll(String sql, Collection<Long> ids) {
            List<Object[]> rows = new ArrayList<>(ids.size());
            ids.forEach(changed -> rows.add(new Object[] {id, changed}));
            if (!rows.isEmpty()) {
                jdbc.batchUpdate(sql, rows, new int[] {Types.BIGINT, Types.BIGINT});
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (!order.isHeldByCurrentThread()) {
                return;
            }
            if (status == STATUS_COMMITTED) {
                last = id;
            }
            order.unlock();
        }
    }
}

package org.bingbi.embedded.node;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.embedded.transaction.CommitLog;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Nodes as the current transaction sees them: what it changed itself, else what it saw before, else what was last
 * committed. Whoever writes by what he read is sure that nobody changed it since: what a transaction that may write has
 * seen stays the same for it, and fails to be changed when others changed it. Committed states are shared by all; a
 * commit takes out what it changed, and a state that was read while one happened is not kept.
 */
public class NodeStates {
    private static final Object KEY = NodeStates.class;
    private static final Object SEEN = NodeStates.class.getName() + ".seen";

    /** An id takes little room beside a whole state. */
    private static final int IDS = 10;

    private final NodeRows rows;
    private final CommitLog commitLog;
    private final Cache<Long, NodeState> committed;
    private final Cache<NodeRef, Long> ids;
    private final ReadWriteLock committing = new ReentrantReadWriteLock();
    private final List<Consumer<Set<Long>>> afterCommits = new CopyOnWriteArrayList<>();
    private long commits;

    NodeStates(NodeRows rows, CommitLog commitLog, long maxCached) {
        this.rows = rows;
        this.commitLog = commitLog;
        this.committed = Caffeine.newBuilder().maximumSize(maxCached).build();
        this.ids = Caffeine.newBuilder().maximumSize(IDS * maxCached).build();
    }

    /** The nodes of these ids that live, in their order. */
    public Map<Long, NodeState> load(Collection<Long> wanted) {
        Map<Long, NodeState> found = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long id : wanted) {
            NodeState known = known(id);
            found.put(id, known);
            if (known == null && !deletedHere(id)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(read(missing));
        }
        found.values().removeIf(state -> state == null);
        remember(found);
        return found;
    }

    private static void remember(Map<Long, NodeState> found) {
        if (mayWrite()) {
            Map<Long, NodeState> seen = TransactionalResourceHelper.getMap(SEEN);
            found.forEach(seen::putIfAbsent);
        }
    }

    private static boolean mayWrite() {
        return AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_READ_WRITE;
    }

    private Map<Long, NodeState> read(List<Long> missing) {
        long before = commits();
        Map<Long, NodeState> read = rows.read(missing);
        keepUnlessCommitted(before, () -> committed.putAll(read));
        return read;
    }

    /** Counts the commits that others may have missed. */
    long commits() {
        committing.readLock().lock();
        try {
            return commits;
        } finally {
            committing.readLock().unlock();
        }
    }

    /** Keeps what was read from the database for others too, unless a commit since then may have made it old. */
    void keepUnlessCommitted(long before, Runnable keeping) {
        committing.readLock().lock();
        try {
            if (commits == before) {
                keeping.run();
            }
        } finally {
            committing.readLock().unlock();
        }
    }

    /** Is told which nodes each commit changed or deleted, after their states were taken out. */
    void afterCommits(Consumer<Set<Long>> listener) {
        afterCommits.add(listener);
    }

    /** The node of this id, empty if none lives. */
    public Optional<NodeState> find(long id) {
        return Optional.ofNullable(load(List.of(id)).get(id));
    }

    /** The node of this reference, empty if none lives. */
    public Optional<NodeState> find(NodeRef ref) {
        Changes changes = changes();
        Long id = changes == null ? null : changes.ids.get(ref);
        if (id == null) {
            id = ids.getIfPresent(ref);
        }
        if (id == null) {
            id = rows.id(ref).orElse(null);
        }
        if (id == null) {
            return Optional.empty();
        }
        Optional<NodeState> found = find(id).filter(state -> state.ref().equals(ref));
        if (found.isPresent() && (changes == null || !changes.states.containsKey(id))) {
            ids.put(ref, id);
        }
        return found;
    }

    /** The id of a reference as far as it is known without asking the database, where the current transaction changed nothing. */
    Optional<Long> committedId(NodeRef ref) {
        return changes() == null ? Optional.ofNullable(ids.getIfPresent(ref)) : Optional.empty();
    }

    /** Whether the current transaction changed or deleted nodes. */
    boolean anyChangedHere() {
        return changes() != null;
    }

    /** The ids of those references that lead to nodes. */
    Map<NodeRef, Long> ids(Collection<NodeRef> refs) {
        Map<NodeRef, Long> found = new LinkedHashMap<>();
        List<NodeRef> missing = new ArrayList<>();
        for (NodeRef ref : refs) {
            Optional<Long> id = committedId(ref);
            id.ifPresentOrElse(known -> found.put(ref, known), () -> missing.add(ref));
        }
        Map<NodeRef, Long> read = rows.ids(missing);
        if (changes() == null) {
            ids.putAll(read);
        }
        found.putAll(read);
        return found;
    }

    /** The node of this reference. */
    public NodeState get(NodeRef ref) {
        if (ref == null) {
            throw new IllegalArgumentException("A node reference must be given");
        }
        return find(ref).orElseThrow(() -> new InvalidNodeRefException("Node does not exist: " + ref, ref));
    }

    private NodeState known(Long id) {
        Changes changes = changes();
        NodeState own = changes == null ? null : changes.states.get(id);
        if (own != null) {
            return own;
        }
        if (changes != null && changes.deleted.contains(id)) {
            return null;
        }
        NodeState seen = mayWrite()
                ? TransactionalResourceHelper.<Long, NodeState>getMap(SEEN).get(id)
                : null;
        return seen != null ? seen : committed.getIfPresent(id);
    }

    private boolean deletedHere(Long id) {
        Changes changes = changes();
        return changes != null && changes.deleted.contains(id);
    }

    /** Says whether a node was made, or is to be changed, by the current transaction. */
    boolean changedHere(long id) {
        Changes changes = changes();
        return changes != null && changes.states.containsKey(id);
    }

    /** The nodes that the current transaction made or changed and that still live. */
    Collection<NodeState> changedHere() {
        Changes changes = changes();
        return changes == null ? List.of() : List.copyOf(changes.states.values());
    }

    /** Prepares a node for change by the current transaction; all others have to wait, and will see that they came late. */
    NodeState lock(NodeState node) {
        Changes changes = beginChanges();
        NodeState own = changes.states.get(node.id());
        if (own != null) {
            return own;
        }
        rows.lock(node);
        NodeState locked = node.withVersion(node.version() + 1);
        put(locked);
        return locked;
    }

    /** Notes what a node has become in the current transaction. */
    void put(NodeState node) {
        Changes changes = beginChanges();
        changes.states.put(node.id(), node);
        changes.ids.put(node.ref(), node.id());
        commitLog.nodeChanged(node.id());
    }

    /** Notes that a node is no more. */
    void remove(NodeState node) {
        Changes changes = beginChanges();
        changes.states.remove(node.id());
        changes.ids.remove(node.ref());
        changes.deleted.add(node.id());
        commitLog.nodeChanged(node.id());
    }

    private Changes changes() {
        return AlfrescoTransactionSupport.isActualTransactionActive()
                ? AlfrescoTransactionSupport.getResource(KEY)
                : null;
    }

    private Changes beginChanges() {
        Changes changes = AlfrescoTransactionSupport.getResource(KEY);
        if (changes == null) {
            AlfrescoTransactionSupport.checkTransactionReadState(true);
            changes = new Changes();
            AlfrescoTransactionSupport.bindResource(KEY, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        return changes;
    }

    private final class Changes implements TransactionSynchronization, Ordered {
        private final Map<Long, NodeState> states = new LinkedHashMap<>();
        private final Map<NodeRef, Long> ids = new HashMap<>();
        private final Set<Long> deleted = new HashSet<>();

        /** Before anybody else hears of the commit. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_ROLLED_BACK) {
                committing.writeLock().lock();
                try {
                    commits++;
                    committed.invalidateAll(states.keySet());
                    committed.invalidateAll(deleted);
                    afterCommits.forEach(listener -> {
                        listener.accept(states.keySet());
                        listener.accept(deleted);
                    });
                } finally {
                    committing.writeLock().unlock();
                }
            }
        }
    }
}

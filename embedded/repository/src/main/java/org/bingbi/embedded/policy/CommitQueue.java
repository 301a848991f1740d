package org.bingbi.embedded.policy;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.policy.Behaviour;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** Behaviours that wait for the commit; each runs once for each event, however often the policy fired. */
final class CommitQueue extends TransactionListenerAdapter {
    private static final Object KEY = CommitQueue.class;

    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final Map<Event, Waiting> known = new HashMap<>();
    private boolean emptied;

    /** What a behaviour does with its arguments. */
    interface Work {
        Object run(Object[] args) throws Throwable;
    }

    private record Event(Behaviour behaviour, List<Object> keys) {}

    private record Waiting(Behaviour behaviour, Object[] args, Work work) {}

    /** Has a behaviour run at the commit; during the commit itself it runs at once. */
    static Object add(Behaviour behaviour, PolicyArguments arguments, Object[] args, Work work) {
        CommitQueue current = AlfrescoTransactionSupport.getResource(KEY);
        if (current == null) {
            current = new CommitQueue();
            AlfrescoTransactionSupport.bindResource(KEY, current);
            AlfrescoTransactionSupport.bindListener(current);
        }
        current.put(new Event(behaviour, arguments.keys(args)), arguments, new Waiting(behaviour, args, work));
        return null;
    }

    private void put(Event event, PolicyArguments arguments, Waiting waiting) {
        Waiting earlier = known.get(event);
        if (earlier != null) {
            arguments.overtake(earlier.args(), waiting.args());
            return;
        }
        known.put(event, waiting);
        if (emptied) {
            run(waiting);
        } else {
            queue.add(waiting);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
            run(next);
        }
        emptied = true;
    }

    /** As in Alfresco, whatever a behaviour throws at the commit comes wrapped. */
    private static void run(Waiting waiting) {
        try {
            waiting.work().run(waiting.args());
        } catch (Throwable e) {
            throw new AlfrescoRuntimeException(
                    "Failed to execute transaction-level behaviour " + waiting.behaviour() + " : " + e.getMessage(), e);
        }
    }
}

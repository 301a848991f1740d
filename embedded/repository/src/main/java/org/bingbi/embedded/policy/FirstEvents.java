package org.bingbi.embedded.policy;

import java.util.List;
import java.util.Map;
import org.alfresco.repo.policy.Behaviour;
import org.alfresco.repo.transaction.TransactionalResourceHelper;

/** Behaviours that ran in the current transaction and shall not run a second time for the same event. */
final class FirstEvents {
    private static final Object KEY = FirstEvents.class;

    private FirstEvents() {}

    /** Runs a behaviour, or answers as it did the first time. */
    static Object invoke(Behaviour behaviour, PolicyArguments arguments, Object[] args, Work work) throws Throwable {
        Map<Event, Object> ran = TransactionalResourceHelper.getMap(KEY);
        Event event = new Event(behaviour, arguments.keys(args));
        if (!ran.containsKey(event)) {
            ran.put(event, work.run());
        }
        return ran.get(event);
    }

    /** What a behaviour does. */
    interface Work {
        Object run() throws Throwable;
    }

    private record Event(Behaviour behaviour, List<Object> keys) {}
}

package org.bingbi.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.action.ParameterizedItem;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Asks {@link GuardedActions} when an action is requested or saved, so that a refusal reaches the one who asks even if the action would run in
 * the background. A record that a parameter names and the caller may not know of is treated as a node that never was.
 */
public final class ActionRequests implements MethodInterceptor {

    private final GuardedActions actions;
    private final HiddenNodeInterceptor concealment;

    public ActionRequests(GuardedActions actions, HiddenNodeInterceptor concealment) {
        this.actions = actions;
        this.concealment = concealment;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        ParameterizedItem item = first(ParameterizedItem.class, call.getArguments());
        if (item == null) {
            return call.proceed();
        }
        Map<NodeRef, NodeRef> inPlaceOf = conceal(item);
        actions.refuseUnlessAllowed(item, first(NodeRef.class, call.getArguments()));
        try {
            return call.proceed();
        } catch (InvalidNodeRefException none) {
            throw HiddenNodeInterceptor.asAsked(none, inPlaceOf);
        }
    }

    /** Nodes that never were, and the hidden ones in whose place the parameters name them now. */
    private Map<NodeRef, NodeRef> conceal(ParameterizedItem item) {
        Map<NodeRef, NodeRef> inPlaceOf = new HashMap<>();
        Map<NodeRef, NodeRef> by = new HashMap<>();
        NodeReferences.in(item.getParameterValues())
                .nodes()
                .forEach(named -> by.put(named, concealment.standIn(named, inPlaceOf)));
        if (!inPlaceOf.isEmpty()) {
            Map<String, Serializable> replaced = new HashMap<>();
            item.getParameterValues()
                    .forEach((name, value) ->
                            replaced.put(name, NodeReferences.replaced(value, node -> by.getOrDefault(node, node))));
            item.setParameterValues(replaced);
        }
        return inPlaceOf;
    }

    private static <T> T first(Class<T> type, Object... arguments) {
        return Arrays.stream(arguments)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}

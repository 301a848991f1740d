package org.bingbi.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * Article 15: for whoever may not read it, what the register guards does not exist. Alfresco would tell him by "access denied", and by
 * answering who asks after existence, type or aspects; instead the question is asked anew about a node that never was.
 */
public final class HiddenNodeInterceptor implements MethodInterceptor {

    /** What Alfresco answers to anybody. */
    private static final Set<String> ANSWERED_TO_ANYBODY = Set.of("exists", "getType", "hasAspect", "getNodeStatus");

    private final HiddenNodes hidden;

    public HiddenNodeInterceptor(HiddenNodes hidden) {
        this.hidden = hidden;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] asked = call.getArguments();
        if (Arrays.stream(asked).noneMatch(HiddenNodeInterceptor::namesNodes)) {
            return call.proceed();
        }
        MethodInvocation anew = ((ProxyMethodInvocation) call).invocableClone(asked.clone());
        // Alfresco's own check would let a held account pass, and so does not tell it.
        Map<NodeRef, NodeRef> held = conceal(hidden::isHiddenFromHeld, anew.getArguments());
        if (!held.isEmpty()) {
            return call.getMethod().getReturnType() == AccessStatus.class
                    ? AccessStatus.DENIED
                    : repeatForUnknownNode(anew, held);
        }
        try {
            Object answer = call.proceed();
            if (!ANSWERED_TO_ANYBODY.contains(call.getMethod().getName())) {
                return answer;
            }
            Map<NodeRef, NodeRef> inPlaceOf = conceal(hidden::isHidden, anew.getArguments());
            return inPlaceOf.isEmpty() ? answer : repeatForUnknownNode(anew, inPlaceOf);
        } catch (AccessDeniedException denied) {
            Map<NodeRef, NodeRef> inPlaceOf = conceal(hidden::isHidden, anew.getArguments());
            if (inPlaceOf.isEmpty()) {
                throw denied;
            }
            return repeatForUnknownNode(anew, inPlaceOf);
        }
    }

    /** For beans that check no rights: they are asked about a node that never was from the beginning. */
    public MethodInterceptor beforehand() {
        return call -> {
            MethodInvocation anew = ((ProxyMethodInvocation) call)
                    .invocableClone(call.getArguments().clone());
            Map<NodeRef, NodeRef> inPlaceOf = conceal(hidden::isHidden, anew.getArguments());
            return inPlaceOf.isEmpty() ? call.proceed() : repeatForUnknownNode(anew, inPlaceOf);
        };
    }

    private static Object repeatForUnknownNode(MethodInvocation anew, Map<NodeRef, NodeRef> inPlaceOf)
            throws Throwable {
        try {
            return anew.proceed();
        } catch (InvalidNodeRefException none) {
            throw asAsked(none, inPlaceOf);
        }
    }

    /** The exception names what was asked after, not its stand-in; some of Alfresco's web scripts pass its words on. */
    static InvalidNodeRefException asAsked(InvalidNodeRefException none, Map<NodeRef, NodeRef> inPlaceOf) {
        NodeRef asked = inPlaceOf.get(none.getNodeRef());
        if (asked == null) {
            return none;
        }
        String words = none.getMessage();
        return new InvalidNodeRefException(
                words == null ? null : words.replace(none.getNodeRef().toString(), asked.toString()), asked);
    }

    private static boolean namesNodes(Object argument) {
        return argument instanceof NodeRef || argument instanceof NodeRef[] || argument instanceof Collection<?>;
    }

    /** Puts nodes that never were in the place of hidden ones, and tells which. */
    private static Map<NodeRef, NodeRef> conceal(Predicate<NodeRef> concealed, Object... arguments) {
        Map<NodeRef, NodeRef> inPlaceOf = new HashMap<>();
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at] instanceof NodeRef node) {
                arguments[at] = standIn(node, concealed, inPlaceOf);
            } else if (arguments[at] instanceof NodeRef[] several) {
                arguments[at] = Arrays.stream(several)
                        .map(node -> standIn(node, concealed, inPlaceOf))
                        .toArray(NodeRef[]::new);
            } else if (arguments[at] instanceof Collection<?> several
                    && several.stream().anyMatch(NodeRef.class::isInstance)) {
                List<Object> replaced = new ArrayList<>();
                several.forEach(
                        one -> replaced.add(one instanceof NodeRef node ? standIn(node, concealed, inPlaceOf) : one));
                arguments[at] = several instanceof Set ? new LinkedHashSet<>(replaced) : replaced;
            }
        }
        return inPlaceOf;
    }

    /** The node itself if it is not hidden. */
    NodeRef standIn(NodeRef node, Map<NodeRef, NodeRef> inPlaceOf) {
        return standIn(node, hidden::isHidden, inPlaceOf);
    }

    private static NodeRef standIn(NodeRef node, Predicate<NodeRef> concealed, Map<NodeRef, NodeRef> inPlaceOf) {
        if (node == null || !concealed.test(node)) {
            return node;
        }
        NodeRef never = new NodeRef(node.getStoreRef(), UUID.randomUUID().toString());
        inPlaceOf.put(never, node);
        return never;
    }
}

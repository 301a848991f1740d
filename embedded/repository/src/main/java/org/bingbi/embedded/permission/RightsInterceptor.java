package org.bingbi.embedded.permission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.embedded.node.NodeState;
import org.bingbi.embedded.node.NodeStates;

/** Checks, before a public service's method, the rights it demands, and after it what comes back. */
public final class RightsInterceptor implements MethodInterceptor {

    private static final String OTHERWISE = "*";

    private final Map<String, List<MethodRight>> rights = new HashMap<>();
    private final Rights held;
    private final NodeStates states;
    private final ResultFilter results;

    RightsInterceptor(Properties rights, Rights held, NodeStates states) {
        rights.stringPropertyNames()
                .forEach(name -> this.rights.put(name, MethodRight.parse(rights.getProperty(name))));
        this.held = held;
        this.states = states;
        this.results = new ResultFilter(held);
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        String method = call.getMethod().getName();
        List<MethodRight> demanded =
                rights.getOrDefault(method, rights.getOrDefault(OTHERWISE, MethodRight.parse("allow")));
        if (call.getMethod().getDeclaringClass() == Object.class) {
            return call.proceed();
        }
        if (AuthenticationUtil.getRunAsUser() == null) {
            throw new AuthenticationException("Nobody is signed in; " + method + " needs somebody who is");
        }
        if (AuthenticationUtil.isRunAsUserTheSystemUser()) {
            return call.proceed();
        }
        for (MethodRight right : demanded) {
            if (!satisfied(right, call.getArguments())) {
                throw new AccessDeniedException(
                        "Access Denied.  You do not have the appropriate permissions to perform " + "this operation.");
            }
        }
        return results.filter(call.proceed(), demanded);
    }

    private boolean satisfied(MethodRight right, Object[] arguments) {
        return switch (right.kind()) {
            case ALLOW, AFTER, AFTER_PARENT -> true;
            case DENY -> false;
            case ADMIN -> held.currentAuthorities().contains(PermissionService.ADMINISTRATOR_AUTHORITY);
            case NODE -> all(arguments[right.argument()], false, right.permission());
            case PARENT -> all(arguments[right.argument()], true, right.permission());
            case OWNER -> !changesOwner(arguments) || all(arguments[right.argument()], false, right.permission());
            case PRIMARY_CHILD -> primaryChild(right, arguments);
        };
    }

    private boolean all(Object subject, boolean parent, String permission) {
        if (subject instanceof Collection<?> several) {
            return several.stream().allMatch(one -> all(one, parent, permission));
        }
        if (subject instanceof ChildAssociationRef association) {
            return held.has(parent ? association.getParentRef() : association.getChildRef(), permission);
        }
        return !(subject instanceof NodeRef node) || held.has(node, permission);
    }

    private static boolean changesOwner(Object[] arguments) {
        for (Object argument : arguments) {
            if (ContentModel.ASPECT_OWNABLE.equals(argument)
                    || ContentModel.PROP_OWNER.equals(argument)
                    || argument instanceof Map<?, ?> properties && properties.containsKey(ContentModel.PROP_OWNER)) {
                return true;
            }
        }
        return false;
    }

    private boolean primaryChild(MethodRight right, Object[] arguments) {
        Object first = arguments[right.argument()];
        if (first instanceof ChildAssociationRef association) {
            ChildAssociationRef primary = primary(association.getChildRef());
            return primary == null
                    || !primary.equals(association)
                    || held.has(association.getChildRef(), right.permission());
        }
        NodeRef child = (NodeRef) arguments[right.other()];
        ChildAssociationRef primary = primary(child);
        return primary == null || !first.equals(primary.getParentRef()) || held.has(child, right.permission());
    }

    private ChildAssociationRef primary(NodeRef child) {
        return states.find(child).map(NodeState::primaryParent).orElse(null);
    }
}

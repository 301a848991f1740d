package org.bingbi.confidentiality;

import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Article 15: for whoever may not read it, what the register guards does not exist. Alfresco would tell him by "access denied", and by
 * answering who asks after existence, type or aspects.
 */
public final class Concealment implements MethodInterceptor {

    private final Guard guard;
    private final PermissionService permissions;

    /** @param permissions the internal bean */
    public Concealment(Guard guard, PermissionService permissions) {
        this.guard = guard;
        this.permissions = permissions;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Optional<NodeRef> asked = node(call.getArguments());
        if (asked.isEmpty()) {
            return call.proceed();
        }
        NodeRef node = asked.get();
        try {
            Object answer = call.proceed();
            return switch (call.getMethod().getName()) {
                case "exists" -> Boolean.TRUE.equals(answer) && !isHidden(node);
                case "getType", "hasAspect", "getNodeStatus" -> visible(node, answer);
                default -> answer;
            };
        } catch (AccessDeniedException denied) {
            throw isHidden(node) ? new InvalidNodeRefException(node) : denied;
        }
    }

    private Object visible(NodeRef node, Object answer) {
        if (isHidden(node)) {
            throw new InvalidNodeRefException(node);
        }
        return answer;
    }

    private boolean isHidden(NodeRef node) {
        return !guard.isPassed()
                && AuthenticationUtil.getRunAsUser() != null
                && !AuthenticationUtil.isRunAsUserTheSystemUser()
                && guard.isGuarded(node)
                && permissions.hasPermission(node, PermissionService.READ) != AccessStatus.ALLOWED;
    }

    private static Optional<NodeRef> node(Object... arguments) {
        if (arguments.length == 0) {
            return Optional.empty();
        }
        if (arguments[0] instanceof ChildAssociationRef child) {
            return Optional.of(child.getChildRef());
        }
        return arguments[0] instanceof NodeRef node ? Optional.of(node) : Optional.empty();
    }
}

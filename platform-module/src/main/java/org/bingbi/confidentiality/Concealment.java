package org.bingbi.confidentiality;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;

/**
 * Article 15: for whoever may not read it, what the register guards does not exist. Alfresco would tell him by "access denied", and by
 * answering who asks after existence, type or aspects; instead the question is asked anew about a node that never was.
 */
public final class Concealment implements MethodInterceptor {

    /** What Alfresco answers to anybody. */
    private static final Set<String> ANSWERED_TO_ANYBODY = Set.of("exists", "getType", "hasAspect", "getNodeStatus");

    private final Guard guard;
    private final PermissionService permissions;

    /** @param permissions the internal bean */
    public Concealment(Guard guard, PermissionService permissions) {
        this.guard = guard;
        this.permissions = permissions;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] asked = call.getArguments();
        if (Arrays.stream(asked).noneMatch(NodeRef.class::isInstance)) {
            return call.proceed();
        }
        MethodInvocation anew = ((ProxyMethodInvocation) call).invocableClone(asked.clone());
        try {
            Object answer = call.proceed();
            boolean tells = ANSWERED_TO_ANYBODY.contains(call.getMethod().getName()) && conceal(anew.getArguments());
            return tells ? askedAnew(anew, asked) : answer;
        } catch (AccessDeniedException denied) {
            if (conceal(anew.getArguments())) {
                return askedAnew(anew, asked);
            }
            throw denied;
        }
    }

    /** The exception names what was asked after, not its stand-in; some of Alfresco's web scripts pass its words on. */
    private static Object askedAnew(MethodInvocation anew, Object... asked) throws Throwable {
        try {
            return anew.proceed();
        } catch (InvalidNodeRefException none) {
            int at = Arrays.asList(anew.getArguments()).indexOf(none.getNodeRef());
            if (at < 0) {
                throw none;
            }
            String words = none.getMessage();
            throw new InvalidNodeRefException(
                    words == null ? null : words.replace(none.getNodeRef().toString(), asked[at].toString()),
                    (NodeRef) asked[at]);
        }
    }

    /** Puts nodes that never were in the place of hidden ones; false if there is none. */
    private boolean conceal(Object... arguments) {
        boolean concealed = false;
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at] instanceof NodeRef node && isHidden(node)) {
                arguments[at] =
                        new NodeRef(node.getStoreRef(), UUID.randomUUID().toString());
                concealed = true;
            }
        }
        return concealed;
    }

    /** The register's folders stay as Alfresco has them: stock channels ask after the parents of what somebody may read. */
    private boolean isHidden(NodeRef node) {
        return !guard.isPassed()
                && AuthenticationUtil.getRunAsUser() != null
                && !AuthenticationUtil.isRunAsUserTheSystemUser()
                && guard.isTelling(node)
                && permissions.hasPermission(node, PermissionService.READ) != AccessStatus.ALLOWED;
    }
}

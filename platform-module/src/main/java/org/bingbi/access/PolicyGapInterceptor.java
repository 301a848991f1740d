package org.bingbi.access;

import org.alfresco.service.cmr.repository.NodeRef;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Closes the acts for which Alfresco has no policy, or one that comes too late: {@code clearPermission} tells nobody, and the veto against
 * writing content comes when the stream closes, where it is wrapped and reads like a failure of the server.
 */
public final class PolicyGapInterceptor implements MethodInterceptor {

    private final Guard guard;

    public PolicyGapInterceptor(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        if (call.getArguments().length > 0 && call.getArguments()[0] instanceof NodeRef node) {
            switch (call.getMethod().getName()) {
                case "clearPermission" -> guard.refuseIfGuarded(node);
                case "getWriter" -> guard.refuseContent(node);
                default -> {
                    // has a policy, which SealBehaviour binds
                }
            }
        }
        return call.proceed();
    }
}

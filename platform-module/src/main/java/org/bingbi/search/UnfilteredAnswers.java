package org.bingbi.search;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Services whose answers cannot leave anything out: suggestions come from every word that is indexed, so nobody gets any; statistics are
 * filtered by rights alone, so administrators get none.
 */
public final class UnfilteredAnswers implements MethodInterceptor {

    private final UnfilteredCallers callers;
    private final boolean forNobody;

    public UnfilteredAnswers(UnfilteredCallers callers, boolean forNobody) {
        this.callers = callers;
        this.forNobody = forNobody;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        return forNobody || callers.isCalling() ? Nothing.of(call.getMethod().getReturnType()) : call.proceed();
    }
}

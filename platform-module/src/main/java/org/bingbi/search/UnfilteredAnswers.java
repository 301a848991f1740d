package org.bingbi.search;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.access.Guard;

/**
 * Services whose answers cannot leave anything out: suggestions come from every word that is indexed, so nobody gets any; statistics are
 * filtered by rights alone, so they are refused to those whom rights do not filter.
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
        if (forNobody) {
            return Nothing.of(call.getMethod().getReturnType());
        }
        if (callers.isCalling()) {
            throw Guard.refusal();
        }
        return call.proceed();
    }
}

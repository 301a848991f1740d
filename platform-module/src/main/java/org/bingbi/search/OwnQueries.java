package org.bingbi.search;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Tells the register's own queries from all others: they know whose question they serve, and ask only what this person may be told. As an
 * interceptor it marks the calls of the search bean that the register itself uses.
 */
public final class OwnQueries implements MethodInterceptor {

    private final ThreadLocal<Boolean> open = new ThreadLocal<>();

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Boolean before = open.get();
        open.set(Boolean.TRUE);
        try {
            return call.proceed();
        } finally {
            if (before == null) {
                open.remove();
            }
        }
    }

    boolean isOpen() {
        return open.get() != null;
    }
}

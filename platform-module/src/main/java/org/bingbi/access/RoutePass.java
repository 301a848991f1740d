package org.bingbi.access;

import java.util.function.Supplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;

/**
 * Lets the route's own code, and nothing else, past the seal: while it runs, in this transaction, as the system. Who is
 * signed in stays known as {@link AuthenticationUtil#getFullyAuthenticatedUser()}.
 */
public final class RoutePass {

    private static final String KEY = RoutePass.class.getName();

    /** Runs the work as the system with the seal open; needs a transaction. */
    public <T> T through(Supplier<T> work) {
        boolean inside = isOpen();
        AlfrescoTransactionSupport.bindResource(KEY, Boolean.TRUE);
        try {
            return AuthenticationUtil.runAsSystem(work::get);
        } finally {
            if (!inside) {
                AlfrescoTransactionSupport.unbindResource(KEY);
            }
        }
    }

    public void through(Runnable work) {
        through(() -> {
            work.run();
            return null;
        });
    }

    public boolean isOpen() {
        return AlfrescoTransactionSupport.getResource(KEY) != null;
    }
}

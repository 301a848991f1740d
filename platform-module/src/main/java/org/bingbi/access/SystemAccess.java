package org.bingbi.access;

import java.util.function.Supplier;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.authentication.AuthenticationUtil.RunAsWork;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;

/**
 * The one place where the module acts as the system. Who is signed in stays known as
 * {@link AuthenticationUtil#getFullyAuthenticatedUser()}. The seal stays shut for the system as well: sealed nodes are
 * written through {@link SealedWrites}.
 */
public final class SystemAccess {

    private static final String KEY = SystemAccess.class.getName();

    /** Runs a command's work as the system; needs a transaction, in which {@link #isOpen()} holds meanwhile. */
    public <T> T run(Supplier<T> work) {
        boolean nested = isOpen();
        AlfrescoTransactionSupport.bindResource(KEY, Boolean.TRUE);
        try {
            return asSystem(work::get);
        } finally {
            if (!nested) {
                AlfrescoTransactionSupport.unbindResource(KEY);
            }
        }
    }

    /** The same for work without a result. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }

    /** Whether a command runs in this transaction. */
    public boolean isOpen() {
        return AlfrescoTransactionSupport.getResource(KEY) != null;
    }

    /** Runs work of the background or of a check as the system; begins no command. */
    public static <T> T asSystem(RunAsWork<T> work) {
        return AuthenticationUtil.runAsSystem(work);
    }
}

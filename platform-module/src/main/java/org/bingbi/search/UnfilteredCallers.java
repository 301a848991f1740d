package org.bingbi.search;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;

/**
 * Alfresco takes from the answers to a query what the caller may not read, except for administrators and the system, whom article 15 gives
 * no row in the table of readers; and it knows nothing of accounts that read nothing for now.
 */
public final class UnfilteredCallers {

    private final OwnQueries own;
    private final Predicate<String> nonReaders;

    /** @param nonReaders which accounts read nothing, whatever their rights */
    public UnfilteredCallers(OwnQueries own, Predicate<String> nonReaders) {
        this.own = own;
        this.nonReaders = nonReaders;
    }

    /** Also where an administrator's code runs as somebody else, or somebody's code as an administrator. */
    boolean isCalling() {
        return !own.isOpen()
                && Stream.of(AuthenticationUtil.getRunAsUser(), AuthenticationUtil.getFullyAuthenticatedUser())
                        .anyMatch(this::isUnfiltered);
    }

    boolean isOwn() {
        return own.isOpen();
    }

    private boolean isUnfiltered(String account) {
        return account == null || account.equals(AuthenticationUtil.getSystemUserName()) || nonReaders.test(account);
    }
}

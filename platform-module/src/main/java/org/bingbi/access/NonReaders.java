package org.bingbi.access;

import java.util.function.Predicate;
import org.alfresco.service.cmr.security.AuthorityService;

/** Accounts that read nothing of the register, whatever their rights: administrators, and those whose password somebody else has set (article 15). */
public final class NonReaders implements Predicate<String> {

    private final AuthorityService authorities;
    private final Predicate<String> held;

    /**
     * @param authorities the internal bean
     * @param held which accounts are held
     */
    public NonReaders(AuthorityService authorities, Predicate<String> held) {
        this.authorities = authorities;
        this.held = held;
    }

    @Override
    public boolean test(String account) {
        return authorities.isAdminAuthority(account) || held.test(account);
    }
}

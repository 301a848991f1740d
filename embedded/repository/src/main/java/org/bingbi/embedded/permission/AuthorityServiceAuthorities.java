package org.bingbi.embedded.permission;

import java.util.HashSet;
import java.util.Set;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.security.AuthorityService;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A person's authorities, as the authority service knows them. */
public class AuthorityServiceAuthorities implements UserAuthorities {

    private final AuthorityService authorities;
    private final RetryingTransactionHelper transactions;

    public AuthorityServiceAuthorities(AuthorityService authorities, RetryingTransactionHelper transactions) {
        this.authorities = authorities;
        this.transactions = transactions;
    }

    @Override
    public Set<String> of(String user) {
        Set<String> held = TransactionSynchronizationManager.isActualTransactionActive()
                ? authorities.getAuthoritiesForUser(user)
                : transactions.doInTransaction(() -> authorities.getAuthoritiesForUser(user), true);
        Set<String> all = new HashSet<>(held);
        all.add(user);
        return all;
    }
}

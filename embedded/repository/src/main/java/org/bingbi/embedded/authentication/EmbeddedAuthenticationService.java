package org.bingbi.embedded.authentication;

import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.authentication.SignedIn;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.transaction.TransactionService;

/** Signs people in whose passwords the embedded repository keeps. */
public class EmbeddedAuthenticationService implements MutableAuthenticationService {

    private static final String FAILED = "Failed to authenticate";

    private final Accounts accounts;
    private final Passwords passwords;
    private final CheckedPasswords checked;
    private final FailureThrottle throttle;
    private final Tickets tickets;
    private final AccountChanges changes;
    private final TransactionService transactions;
    private final ThreadLocal<String> currentTicket = new ThreadLocal<>();

    EmbeddedAuthenticationService(
            Accounts accounts,
            Passwords passwords,
            CheckedPasswords checked,
            FailureThrottle throttle,
            Tickets tickets,
            AccountChanges changes,
            TransactionService transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.checked = checked;
        this.throttle = throttle;
        this.tickets = tickets;
        this.changes = changes;
        this.transactions = transactions;
    }

    @Override
    public void authenticate(String userName, char[] password) {
        clearCurrentSecurityContext();
        if (userName == null || password == null || throttle.refuses(userName)) {
            throw new AuthenticationException(FAILED);
        }
        Optional<Account> account = accounts.find(userName);
        boolean right = account.isPresent() ? matches(account.get(), password) : passwords.matchesNobody(password);
        if (!right || !account.get().enabled()) {
            throttle.failed(userName);
            throw new AuthenticationException(FAILED);
        }
        throttle.succeeded(userName);
        SignedIn.as(account.get().userName());
    }

    private boolean matches(Account account, char[] password) {
        if (checked.knows(account, password)) {
            return true;
        }
        boolean right = passwords.matches(password, account.passwordHash());
        if (right) {
            checked.remember(account, password);
        }
        return right;
    }

    @Override
    public void validate(String ticket) {
        clearCurrentSecurityContext();
        String user = tickets.user(ticket == null ? "" : ticket)
                .filter(this::getAuthenticationEnabled)
                .orElseThrow(() -> new AuthenticationException("The ticket is not valid or has expired"));
        SignedIn.as(user);
        currentTicket.set(ticket);
    }

    @Override
    public String getCurrentTicket() {
        if (currentTicket.get() == null) {
            currentTicket.set(tickets.shared(getCurrentUserName()));
        }
        return currentTicket.get();
    }

    @Override
    public String getNewTicket() {
        currentTicket.set(tickets.issue(getCurrentUserName()));
        return currentTicket.get();
    }

    @Override
    public void invalidateTicket(String ticket) {
        tickets.invalidate(ticket);
    }

    @Override
    public void invalidateUserSession(String userName) {
        tickets.invalidateAll(userName);
    }

    @Override
    public void clearCurrentSecurityContext() {
        AuthenticationUtil.clearCurrentSecurityContext();
        currentTicket.remove();
    }

    @Override
    public String getCurrentUserName() {
        return AuthenticationUtil.getRunAsUser();
    }

    @Override
    public boolean isCurrentUserTheSystemUser() {
        return AuthenticationUtil.isRunAsUserTheSystemUser();
    }

    @Override
    public void authenticateAsGuest() {
        clearCurrentSecurityContext();
        SignedIn.as(AuthenticationUtil.getGuestUserName());
    }

    @Override
    public boolean guestUserAuthenticationAllowed() {
        return true;
    }

    @Override
    public boolean authenticationExists(String userName) {
        return accounts.find(userName).isPresent();
    }

    @Override
    public boolean getAuthenticationEnabled(String userName) {
        return accounts.find(userName).map(Account::enabled).orElse(false);
    }

    @Override
    public boolean isAuthenticationMutable(String userName) {
        return authenticationExists(userName);
    }

    @Override
    public boolean isAuthenticationCreationAllowed() {
        return true;
    }

    @Override
    public void createAuthentication(String userName, char[] password) {
        String hash = passwords.hash(password);
        together(() -> {
            if (!accounts.add(userName, hash)) {
                throw new AuthenticationException("There is an account of this name already");
            }
            changes.created(userName, hash);
        });
    }

    /** Changes one's own password, knowing the old one: it is the owner who does it. */
    @Override
    public void updateAuthentication(String userName, char[] oldPassword, char[] newPassword) {
        boolean right = !throttle.refuses(userName)
                && accounts.find(userName)
                        .filter(a -> passwords.matches(oldPassword, a.passwordHash()))
                        .isPresent();
        if (!right) {
            throttle.failed(userName);
            throw new AuthenticationException("The old password is not right");
        }
        AuthenticationUtil.pushAuthentication();
        try {
            accounts.find(userName).map(Account::userName).ifPresent(SignedIn::as);
            setAuthentication(userName, newPassword);
        } finally {
            AuthenticationUtil.popAuthentication();
        }
    }

    /** Sets a password and ends all tickets that the old one stood behind. */
    @Override
    public void setAuthentication(String userName, char[] newPassword) {
        String hash = passwords.hash(newPassword);
        together(() -> {
            Account before = accounts.find(userName)
                    .orElseThrow(() -> new AuthenticationException("There is no account of this name"));
            accounts.setPasswordHash(userName, hash);
            changes.passwordChanged(before.userName(), before.passwordHash(), hash);
        });
        tickets.invalidateAll(userName);
    }

    @Override
    public void deleteAuthentication(String userName) {
        together(() -> accounts.find(userName).ifPresent(before -> {
            changes.removed(before.userName(), before.passwordHash());
            accounts.remove(userName);
        }));
        tickets.invalidateAll(userName);
    }

    @Override
    public void setAuthenticationEnabled(String userName, boolean enabled) {
        together(() -> accounts.find(userName).ifPresent(before -> {
            changes.enabled(before.userName(), before.passwordHash(), enabled);
            accounts.setEnabled(userName, enabled);
        }));
        if (!enabled) {
            tickets.invalidateAll(userName);
        }
    }

    /** The table and the node, or neither. */
    private void together(Runnable work) {
        transactions.getRetryingTransactionHelper().doInTransaction(() -> {
            work.run();
            return null;
        });
    }

    @Override
    public Set<String> getDomains() {
        return Set.of();
    }

    @Override
    public Set<String> getDomainsThatAllowUserCreation() {
        return Set.of();
    }

    @Override
    public Set<String> getDomainsThatAllowUserDeletion() {
        return Set.of();
    }

    @Override
    public Set<String> getDomiansThatAllowUserPasswordChanges() {
        return Set.of();
    }

    @Override
    public Set<String> getDefaultAdministratorUserNames() {
        return Set.of(AuthenticationUtil.getAdminUserName());
    }

    @Override
    public Set<String> getDefaultGuestUserNames() {
        return Set.of(AuthenticationUtil.getGuestUserName());
    }
}

package org.bingbi.account;

import java.time.Clock;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.organisation.OrganisationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out when the accounts of all who may confirm are held: whoever runs the server names one account in a setting, and it ends the hold of
 * this one, which then confirms the others. It takes more than an administrator's account, its owner has set a password of their own before, and
 * everybody concerned is told.
 */
public final class AccountRelease {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRelease.class);

    private final OrganisationService organisation;
    private final AccountAlerts alerts;
    private final AccountEvents events;
    private final String account;
    private final Clock clock;

    /** @param account of the setting; blank for none */
    public AccountRelease(
            OrganisationService organisation, AccountAlerts alerts, AccountEvents events, String account, Clock clock) {
        this.organisation = organisation;
        this.alerts = alerts;
        this.events = events;
        this.account = account.strip();
        this.clock = clock;
    }

    /** One look, as the system in a writing transaction. */
    void round() {
        if (!account.isEmpty() && mayConfirm(account) && isDeadlocked()) {
            if (alerts.state(account) == HoldState.CONFIRMATION) {
                alerts.confirmed(account, AuthenticationUtil.getSystemUserName(), clock.instant());
                events.note(AccountAct.ACCOUNT_RELEASED, account, "");
                LOG.warn("The account named in bingbi.account.release was released; take the setting away again.");
            } else {
                LOG.warn(
                        "The account named in bingbi.account.release is released once its owner has changed the password.");
            }
        }
    }

    private boolean isDeadlocked() {
        return organisation.current().people().stream()
                .filter(AccountConfirmation::confirms)
                .allMatch(person -> alerts.state(person.account()).holds());
    }

    private boolean mayConfirm(String name) {
        return organisation.person(name).filter(AccountConfirmation::confirms).isPresent();
    }
}

package org.bingbi.account;

import java.time.Clock;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * A second person confirms that the owner has the account again. Who reset the password knew the temporary one and could have set the new
 * one as well; so another member of the discipline office or of the leadership says so, having seen the owner.
 */
public final class AccountConfirmation {

    private final AccountAlerts alerts;
    private final AccountEvents events;
    private final OrganisationService organisation;
    private final HeldAccounts held;
    private final Clock clock;

    public AccountConfirmation(
            AccountAlerts alerts,
            AccountEvents events,
            OrganisationService organisation,
            HeldAccounts held,
            Clock clock) {
        this.alerts = alerts;
        this.events = events;
        this.organisation = organisation;
        this.held = held;
        this.clock = clock;
    }

    /** A member of the discipline office or of the leadership whose own account is not held, and no administrator. */
    public boolean mayConfirm() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return !organisation.isAdministrator(account)
                && organisation
                        .current()
                        .person(account)
                        .filter(AccountConfirmation::confirms)
                        .isPresent()
                && !held.test(account);
    }

    /** By the post; {@link AccountRelease} says what happens when all of them are held. */
    static boolean confirms(Person person) {
        return person.isOfDisciplineOffice() || person.isLeader();
    }

    /**
     * Ends the hold.
     *
     * @throws NotFoundException for who may not, and for an account that is not held
     * @throws RefusedException for one's own, and for one whose owner has not set a password yet
     */
    public void confirm(String account) {
        HoldState state = mayConfirm() ? alerts.state(account) : HoldState.NONE;
        if (!state.holds()) {
            throw new NotFoundException();
        }
        if (account.equalsIgnoreCase(AuthenticationUtil.getFullyAuthenticatedUser())) {
            throw new RefusedException(Problem.at("account", "account.confirms-itself", account));
        }
        if (state == HoldState.NEW_PASSWORD) {
            throw new RefusedException(Problem.at("account", "account.not-yet", account));
        }
        alerts.confirmed(account, AuthenticationUtil.getFullyAuthenticatedUser(), clock.instant());
        events.note(AccountAct.ACCOUNT_CONFIRMED, account, "");
    }

    /** What the account waits for; empty for nothing. */
    public Optional<HoldState> held(String account) {
        return Optional.of(held.state(account)).filter(HoldState::holds);
    }

    /** The name of the account's owner; the account itself where there is none. */
    public String name(String account) {
        return organisation.current().person(account).map(Person::name).orElse(account);
    }
}

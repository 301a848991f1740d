package org.bingbi.desk;

import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.account.AccountConfirmation;
import org.bingbi.account.HoldState;
import org.bingbi.consent.web.ConsentViews;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.web.PersonJson;
import org.bingbi.organisation.web.Rights;
import org.bingbi.signature.web.WaitingSteps;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.PageOwner;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.SigningPassword;

/** Who the asker is, what he may see in the menu, and how much waits for him. */
public final class GetMe extends Endpoint {

    private final OrganisationService organisation;
    private final Rights rights;
    private final WaitingSteps steps;
    private final ConsentViews consents;
    private final SigningPassword password;
    private final PageOwner owner;
    private final AccountConfirmation accounts;
    private final WorkingDays workingDays;

    public GetMe(
            Exchange exchange,
            OrganisationService organisation,
            Rights rights,
            WaitingSteps steps,
            ConsentViews consents,
            SigningPassword password,
            PageOwner owner,
            AccountConfirmation accounts,
            WorkingDays workingDays) {
        super(exchange);
        this.organisation = organisation;
        this.rights = rights;
        this.steps = steps;
        this.consents = consents;
        this.password = password;
        this.owner = owner;
        this.accounts = accounts;
        this.workingDays = workingDays;
    }

    /**
     * The person.
     *
     * @param tag stands for the account in addresses
     * @param calendar whether the person may add a year of working days
     * @param held what the account waits for since somebody else has set its password; absent for nothing
     * @param confirmsAccounts whether the person may confirm accounts of others
     */
    record Me(
            String account,
            String tag,
            String name,
            String department,
            String post,
            boolean recorder,
            boolean archive,
            boolean administration,
            boolean calendar,
            int waiting,
            boolean passwordOnSigning,
            String held,
            boolean confirmsAccounts) {}

    @Override
    protected boolean servesHeldAccounts() {
        return true;
    }

    @Override
    protected Reply answer(Request request) {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        Optional<PersonJson> person = rights.asker().map(known -> PersonJson.of(known, organisation.current()));
        Optional<HoldState> held = accounts.held(account);
        return Reply.ok(new Me(
                account,
                owner.tag(account),
                person.map(PersonJson::name).orElse(account),
                person.map(PersonJson::department).orElse(null),
                person.map(PersonJson::post).orElse(null),
                person.isPresent(),
                rights.isOfDisciplineOffice(),
                rights.mayAdminister(),
                workingDays.mayPut(account),
                // A held account is told nothing of records, how many wait included.
                held.isPresent() ? 0 : steps.waiting() + consents.waiting(),
                password.isAsked(),
                held.map(HoldState::name).orElse(null),
                accounts.mayConfirm()));
    }
}

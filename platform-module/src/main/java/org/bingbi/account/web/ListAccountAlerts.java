package org.bingbi.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bingbi.account.AccountAlert;
import org.bingbi.account.AccountAlerts;
import org.bingbi.account.AccountConfirmation;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.ProblemTexts;
import org.bingbi.settings.Configuration;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** What was done to accounts and groups, which accounts wait to be confirmed, and what is wrong with the settings. */
public final class ListAccountAlerts extends Endpoint {

    private static final int MOST = 200;

    private final AccountAlerts alerts;
    private final AccountConfirmation confirmation;
    private final Rights rights;
    private final Configuration configuration;

    public ListAccountAlerts(
            Exchange exchange,
            AccountAlerts alerts,
            AccountConfirmation confirmation,
            Rights rights,
            Configuration configuration) {
        super(exchange);
        this.alerts = alerts;
        this.confirmation = confirmation;
        this.rights = rights;
        this.configuration = configuration;
    }

    /** The list: everything for the discipline office, held accounts only for the other leaders. */
    record Listed(List<Item> items, List<Wrong> configuration) {}

    /** An alert. */
    record Item(
            String act,
            String account,
            String name,
            String actor,
            String detail,
            Instant at,
            String state,
            String settledBy) {}

    /** A setting that is wrong. */
    record Wrong(String setting, String message) {}

    @Override
    protected Reply answer(Request request) {
        boolean office = rights.isOfDisciplineOffice();
        Rights.orElseNotFound(confirmation.mayConfirm() || rights.mayAdminister());
        List<Item> items = alerts.all().stream()
                .filter(alert -> office || alert.state().holds())
                .limit(MOST)
                .map(this::item)
                .toList();
        return Reply.ok(new Listed(items, wrong(request.language())));
    }

    private Item item(AccountAlert alert) {
        return new Item(
                alert.act().name(),
                alert.account(),
                confirmation.name(alert.account()),
                alert.actor(),
                alert.detail(),
                alert.at(),
                alert.state().name(),
                alert.settledBy());
    }

    private List<Wrong> wrong(Locale language) {
        return configuration.problems().stream()
                .map(problem -> new Wrong(problem.field(), ProblemTexts.text(problem, language)))
                .toList();
    }
}

package org.bingbi.caselist.web;

import org.bingbi.filing.DueCases;
import org.bingbi.filing.web.ClosedCaseViews;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/**
 * For the discipline office: which closed cases have neither form, and whom to remind (article 16). There is no list of the cases that are
 * done: comparing it with the zero reports would tell where there is a record.
 */
public final class ListClosedCases extends Endpoint {

    /** What one may ask for; {@code DUE} holds the late ones too. */
    enum State {
        DUE,
        LATE
    }

    private final DueCases cases;
    private final ClosedCaseViews views;
    private final Rights rights;

    public ListClosedCases(Exchange exchange, DueCases cases, ClosedCaseViews views, Rights rights) {
        super(exchange);
        this.cases = cases;
        this.views = views;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.isOfDisciplineOffice());
        boolean late =
                request.query("state", State.class).filter(State.LATE::equals).isPresent();
        return Reply.ok(
                views.of(cases.all(request.page(), late, request.query("department"), request.query("handler"))));
    }
}

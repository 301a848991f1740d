package org.bingbi.zeroreport.web;

import org.bingbi.filing.DueCases;
import org.bingbi.filing.web.ClosedCaseViews;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReports;

/** The asker's own closed cases with neither form, those due first; he alone is told where he has begun a record. */
public final class ListDueCases extends Endpoint {

    private final DueCases cases;
    private final ClosedCaseViews views;
    private final ZeroReports reports;
    private final Rights rights;

    public ListDueCases(Exchange exchange, DueCases cases, ClosedCaseViews views, ZeroReports reports, Rights rights) {
        super(exchange);
        this.cases = cases;
        this.views = views;
        this.reports = reports;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        return Reply.ok(views.own(cases.own(request.page()), reports.recordsBegun()));
    }
}

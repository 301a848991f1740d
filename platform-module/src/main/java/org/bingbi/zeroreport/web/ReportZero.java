package org.bingbi.zeroreport.web;

import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.Problem;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ConfirmBy;
import org.bingbi.zeroreport.ZeroReports;

/** Zero-reports one case or many at once (article 16): all of them, or none. */
public final class ReportZero extends Endpoint {

    /** As many as a list shows. */
    static final int MOST = 200;

    private final ZeroReports reports;
    private final ZeroReportViews views;
    private final ReadableNodes lookup;
    private final Rights rights;

    public ReportZero(
            Exchange exchange, ZeroReports reports, ZeroReportViews views, ReadableNodes lookup, Rights rights) {
        super(exchange);
        this.reports = reports;
        this.views = views;
        this.lookup = lookup;
        this.rights = rights;
    }

    /** A case of the list by its id, or one by number and name. */
    record Case(String closedCase, String caseNumber, String caseName) {}

    /** What is asked for. */
    record Asked(ConfirmBy confirmBy, List<Case> cases) {}

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        Optional<String> key = request.idempotencyKey();
        Asked asked = request.json(Asked.class, BodyLimit.TEXT);
        someAndNotTooMany("cases", asked.cases());
        List<ZeroReports.Wanted> wanted =
                asked.cases().stream().map(this::wanted).toList();
        ConfirmBy wish = asked.confirmBy() == null ? ConfirmBy.HEAD : asked.confirmBy();
        List<NodeRef> made = reports.report(wanted, wish, key);
        return Reply.created("zero-reports", views.items(made));
    }

    private ZeroReports.Wanted wanted(Case one) {
        return new ZeroReports.Wanted(
                Optional.ofNullable(one.closedCase()).map(lookup::closedCase), one.caseNumber(), one.caseName());
    }

    static void someAndNotTooMany(String field, List<?> list) {
        int size = list == null || list.contains(null) ? 0 : list.size();
        if (size < 1 || size > MOST) {
            throw HttpProblem.invalid(Problem.at(field, "zero.how-many", String.valueOf(size), MOST));
        }
    }
}

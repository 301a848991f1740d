package org.bingbi.zeroreport.web;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReports;

/** Confirms one zero report or many at once (article 16): all of them, or none. */
public final class ConfirmZeroReports extends Endpoint {

    private final ZeroReports reports;
    private final ZeroReportViews views;
    private final ReadableNodes lookup;

    public ConfirmZeroReports(Exchange exchange, ZeroReports reports, ZeroReportViews views, ReadableNodes lookup) {
        super(exchange);
        this.reports = reports;
        this.views = views;
        this.lookup = lookup;
    }

    /** Which ones. */
    record Asked(List<String> ids) {}

    @Override
    protected Reply answer(Request request) {
        Asked asked = request.json(Asked.class, BodyLimit.TEXT);
        ReportZero.someAndNotTooMany("ids", asked.ids());
        List<NodeRef> nodes =
                asked.ids().stream().distinct().map(lookup::zeroReport).toList();
        reports.confirm(nodes);
        return Reply.ok(views.items(nodes));
    }
}

package org.bingbi.zeroreport.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReports;

/** Its handler has the discipline office confirm a zero report instead of the department head, who then sees it no more. */
public final class AskDisciplineOffice extends Endpoint {

    private final ZeroReports reports;
    private final ZeroReportViews views;
    private final ReadableNodes lookup;

    public AskDisciplineOffice(Exchange exchange, ZeroReports reports, ZeroReportViews views, ReadableNodes lookup) {
        super(exchange);
        this.reports = reports;
        this.views = views;
        this.lookup = lookup;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef node = lookup.zeroReport(request.path("id"));
        reports.askDisciplineOffice(node);
        return Reply.ok(views.of(node));
    }
}

package org.bingbi.zeroreport.web;

import org.bingbi.access.ReadableNodes;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Shows a zero report to its handler and to whoever it is put to. */
public final class GetZeroReport extends Endpoint {

    private final ReadableNodes lookup;
    private final ZeroReportViews views;

    public GetZeroReport(Exchange exchange, ReadableNodes lookup, ZeroReportViews views) {
        super(exchange);
        this.lookup = lookup;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        return Reply.ok(views.of(lookup.zeroReport(request.path("id"))));
    }
}

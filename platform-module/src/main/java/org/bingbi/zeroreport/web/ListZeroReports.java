package org.bingbi.zeroreport.web;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Page;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReportLists;

/** The asker's zero reports: made by him, put to him, confirmed by him. */
public final class ListZeroReports extends Endpoint {

    private final ZeroReportLists lists;
    private final ZeroReportViews views;
    private final Rights rights;

    public ListZeroReports(Exchange exchange, ZeroReportLists lists, ZeroReportViews views, Rights rights) {
        super(exchange);
        this.lists = lists;
        this.views = views;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        ZeroReportLists.Box box =
                request.query("box", ZeroReportLists.Box.class).orElse(ZeroReportLists.Box.MINE);
        Page.Of<NodeRef> found = lists.page(box, request.page(), rights.isOfDisciplineOffice());
        List<ZeroReportJson> items = views.of(found.items());
        return Reply.ok(new Page.Of<>(items, found.skip(), found.max(), found.more(), found.total()));
    }
}

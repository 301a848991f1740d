package org.bingbi.desk;

import org.bingbi.access.ReadableNodes;
import org.bingbi.audit.AccessPages;
import org.bingbi.problem.NotFoundException;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Whether the access log is whole, for administrators: it tells how many pages there are and nothing of what they say. */
public final class CheckAccessLog extends Endpoint {

    private final ReadableNodes lookup;
    private final AccessPages pages;

    public CheckAccessLog(Exchange exchange, ReadableNodes lookup, AccessPages pages) {
        super(exchange);
        this.lookup = lookup;
        this.pages = pages;
    }

    @Override
    protected Reply answer(Request request) {
        if (!lookup.isAdministrator()) {
            throw new NotFoundException();
        }
        return Reply.ok(pages.verify());
    }
}

package org.bingbi.exemption.web;

import org.bingbi.access.ReadableNodes;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Shows a note to its author. */
public final class GetNote extends Endpoint {

    private final ReadableNodes lookup;
    private final NoteViews views;

    public GetNote(Exchange exchange, ReadableNodes lookup, NoteViews views) {
        super(exchange);
        this.lookup = lookup;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        return Reply.ok(views.of(lookup.exemptionNote(request.path("id")), request.language()));
    }
}

package org.bingbi.exemption.web;

import org.bingbi.access.ReadableNodes;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Throws an unfinished note away; a concluded one stays. */
public final class DeleteNote extends Endpoint {

    private final ReadableNodes lookup;
    private final ExemptionNotes notes;

    public DeleteNote(Exchange exchange, ReadableNodes lookup, ExemptionNotes notes) {
        super(exchange);
        this.lookup = lookup;
        this.notes = notes;
    }

    @Override
    protected Reply answer(Request request) {
        notes.delete(lookup.exemptionNote(request.path("id")));
        return Reply.noContent();
    }
}

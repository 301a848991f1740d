package org.bingbi.exemption.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Concludes a note; all that is missing is named at once. */
public final class ConcludeNote extends Endpoint {

    private final ReadableNodes lookup;
    private final ExemptionNotes notes;
    private final NoteViews views;

    public ConcludeNote(Exchange exchange, ReadableNodes lookup, ExemptionNotes notes, NoteViews views) {
        super(exchange);
        this.lookup = lookup;
        this.notes = notes;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef note = lookup.exemptionNote(request.path("id"));
        request.ifMatch().filter(seen -> !seen.equals(views.etag(note))).ifPresent(seen -> {
            throw HttpProblem.stale();
        });
        notes.conclude(note);
        return Reply.ok(views.of(note, request.language()));
    }
}

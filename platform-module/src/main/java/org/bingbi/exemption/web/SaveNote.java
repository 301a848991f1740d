package org.bingbi.exemption.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.NoteFields;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Keeps the answers as a whole; what another window saved meanwhile is not overwritten. */
public final class SaveNote extends Endpoint {

    private final ReadableNodes lookup;
    private final ExemptionNotes notes;
    private final NoteViews views;
    private final NoteBody body;

    public SaveNote(Exchange exchange, ReadableNodes lookup, ExemptionNotes notes, NoteViews views, NoteBody body) {
        super(exchange);
        this.lookup = lookup;
        this.notes = notes;
        this.views = views;
        this.body = body;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef note = lookup.exemptionNote(request.path("id"));
        NoteFields fields = body.of(request);
        String seen = request.ifMatch().orElseThrow(HttpProblem::preconditionRequired);
        if (!seen.equals(views.etag(note))) {
            throw HttpProblem.stale();
        }
        notes.save(note, fields);
        return Reply.ok(views.of(note, request.language()));
    }
}

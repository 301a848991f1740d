package org.bingbi.exemption.web;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.exemption.NoteFields;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Begins a note of the exemption guide; the same idempotency key again answers with the same note. */
public final class CreateNote extends Endpoint {

    private final ExemptionNotes notes;
    private final NoteViews views;
    private final NoteBody body;

    public CreateNote(Exchange exchange, ExemptionNotes notes, NoteViews views, NoteBody body) {
        super(exchange);
        this.notes = notes;
        this.views = views;
        this.body = body;
    }

    @Override
    protected Reply answer(Request request) {
        Optional<String> key = request.idempotencyKey();
        NoteFields fields = body.ifAny(request).orElse(NoteFields.EMPTY);
        NodeRef note = notes.create(fields, key);
        return Reply.created("exemption-notes/" + note.getId(), views.of(note, request.language()));
    }
}

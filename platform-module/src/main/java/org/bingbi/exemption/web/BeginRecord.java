package org.bingbi.exemption.web;

import org.bingbi.access.ReadableNodes;
import org.bingbi.exemption.ExemptionNotes;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Begins a record from a note's answers (article 12); again, it answers with the one begun. */
public final class BeginRecord extends Endpoint {

    private final ReadableNodes lookup;
    private final ExemptionNotes notes;
    private final DossierAnswer dossiers;

    public BeginRecord(Exchange exchange, ReadableNodes lookup, ExemptionNotes notes, DossierAnswer dossiers) {
        super(exchange);
        this.lookup = lookup;
        this.notes = notes;
        this.dossiers = dossiers;
    }

    @Override
    protected Reply answer(Request request) {
        ExemptionNotes.Begun begun = notes.record(lookup.exemptionNote(request.path("id")));
        String id = begun.dossier().getId();
        Reply.Tagged json = dossiers.of(lookup.dossier(id), request.language());
        return begun.now() ? Reply.created("dossiers/" + id, json) : Reply.ok(json);
    }
}

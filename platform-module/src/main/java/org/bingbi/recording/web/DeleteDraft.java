package org.bingbi.recording.web;

import org.bingbi.access.ReadableNodes;
import org.bingbi.recording.Dossiers;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Throws a draft away; what was submitted stays for good (article 5). */
public final class DeleteDraft extends Endpoint {

    private final ReadableNodes lookup;
    private final Dossiers dossiers;

    public DeleteDraft(Exchange exchange, ReadableNodes lookup, Dossiers dossiers) {
        super(exchange);
        this.lookup = lookup;
        this.dossiers = dossiers;
    }

    @Override
    protected Reply answer(Request request) {
        dossiers.deleteDraft(lookup.dossier(request.path("id")));
        return Reply.noContent();
    }
}

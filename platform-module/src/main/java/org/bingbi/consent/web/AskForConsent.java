package org.bingbi.consent.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Asks for consent to record after the three working days, with the reason (article 7). */
public final class AskForConsent extends Endpoint {

    private final ReadableNodes lookup;
    private final ConsentRequests requests;
    private final DossierAnswer views;

    public AskForConsent(Exchange exchange, ReadableNodes lookup, ConsentRequests requests, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.requests = requests;
        this.views = views;
    }

    /** What the client sends. */
    record Asking(String reason) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Asking given = request.json(Asking.class, BodyLimit.TEXT);
        requests.ask(dossier, given.reason() == null ? "" : given.reason());
        return Reply.created("dossiers/" + dossier.getId(), views.of(dossier, request.language()));
    }
}

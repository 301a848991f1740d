package org.bingbi.consent.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Takes back a request for consent that nobody has decided. */
public final class WithdrawConsent extends Endpoint {

    private final ReadableNodes lookup;
    private final ConsentRequests requests;
    private final DossierAnswer views;

    public WithdrawConsent(Exchange exchange, ReadableNodes lookup, ConsentRequests requests, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.requests = requests;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        requests.withdraw(dossier);
        return Reply.ok(views.of(dossier, request.language()));
    }
}

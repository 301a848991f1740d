package org.bingbi.recording.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.recording.Dossiers;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Submits a draft (articles 7 and 13), or again after it was returned for completion. */
public final class SubmitDossier extends Endpoint {

    private final ReadableNodes lookup;
    private final Dossiers dossiers;
    private final DossierAnswer views;

    public SubmitDossier(Exchange exchange, ReadableNodes lookup, Dossiers dossiers, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.dossiers = dossiers;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        request.ifMatch().filter(seen -> !seen.equals(views.etag(dossier))).ifPresent(seen -> {
            throw HttpProblem.stale();
        });
        dossiers.submit(dossier);
        return Reply.ok(views.of(dossier, request.language()));
    }
}

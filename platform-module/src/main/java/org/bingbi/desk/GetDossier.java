package org.bingbi.desk;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.support.Access;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Shows an entry; the read is on the access log (article 15), {@code from=archive} as the opening of a hit. */
public final class GetDossier extends Endpoint {

    private final ReadableNodes lookup;
    private final DossierViews views;

    public GetDossier(Exchange exchange, ReadableNodes lookup, DossierViews views) {
        super(exchange);
        this.lookup = lookup;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        DossierJson json = views.of(dossier, request.language());
        boolean hit = request.query("from").filter("archive"::equals).isPresent();
        return Reply.ok(json).reading(hit ? Access.Act.HIT : Access.Act.ENTRY, dossier.getId(), dossier.getId());
    }
}

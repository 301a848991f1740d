package org.bingbi.recording.web;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.recording.Remarks;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Adds a remark to a submitted entry (article 5: nothing is taken away); the same idempotency key adds one. */
public final class AddRemark extends Endpoint {

    private final ReadableNodes lookup;
    private final Remarks remarks;
    private final DossierAnswer views;

    public AddRemark(Exchange exchange, ReadableNodes lookup, Remarks remarks, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.remarks = remarks;
        this.views = views;
    }

    /** What the client sends. */
    record Remark(String text) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Optional<String> key = request.idempotencyKey();
        Remark given = request.json(Remark.class, BodyLimit.TEXT);
        remarks.add(dossier, given.text() == null ? "" : given.text().strip(), key);
        return Reply.created("dossiers/" + dossier.getId(), views.of(dossier, request.language()));
    }
}

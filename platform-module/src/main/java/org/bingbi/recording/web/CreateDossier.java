package org.bingbi.recording.web;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.recording.Dossiers;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.register.web.FormChecks;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Begins a draft (article 7); the same idempotency key again answers with the same draft. */
public final class CreateDossier extends Endpoint {

    private final Dossiers dossiers;
    private final DossierAnswer views;
    private final FormChecks checks;

    public CreateDossier(Exchange exchange, Dossiers dossiers, DossierAnswer views, FormChecks checks) {
        super(exchange);
        this.dossiers = dossiers;
        this.views = views;
        this.checks = checks;
    }

    @Override
    protected Reply answer(Request request) {
        Optional<String> key = request.idempotencyKey();
        Map<QName, Serializable> fields = request.optionalJson(FormFields.class, BodyLimit.FORM)
                .map(FormFields::toProperties)
                .orElse(Map.of());
        checks.check(fields);
        NodeRef dossier = dossiers.create(fields, key);
        return Reply.created("dossiers/" + dossier.getId(), views.of(dossier, request.language()));
    }
}

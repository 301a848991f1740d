package org.bingbi.recording.web;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.ReadableNodes;
import org.bingbi.recording.Dossiers;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.register.web.FormChecks;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Saves the form of a draft as a whole; what another window saved meanwhile is not overwritten. */
public final class SaveForm extends Endpoint {

    private final ReadableNodes lookup;
    private final Dossiers dossiers;
    private final DossierAnswer views;
    private final FormChecks checks;

    public SaveForm(
            Exchange exchange, ReadableNodes lookup, Dossiers dossiers, DossierAnswer views, FormChecks checks) {
        super(exchange);
        this.lookup = lookup;
        this.dossiers = dossiers;
        this.views = views;
        this.checks = checks;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Map<QName, Serializable> fields =
                request.json(FormFields.class, BodyLimit.FORM).toProperties();
        checks.check(fields);
        String seen = request.ifMatch().orElseThrow(HttpProblem::preconditionRequired);
        if (!seen.equals(views.etag(dossier))) {
            throw HttpProblem.stale();
        }
        dossiers.save(dossier, fields);
        return Reply.ok(views.of(dossier, request.language()));
    }
}

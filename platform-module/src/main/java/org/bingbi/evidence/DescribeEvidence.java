package org.bingbi.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.web.FormChecks;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Changes what the recorder says of evidence in a draft; the kind and the form stay when they are left out. */
final class DescribeEvidence extends Endpoint {

    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final EvidenceViews views;
    private final FormChecks checks;

    /** @param nodes the public bean */
    DescribeEvidence(
            Exchange exchange, ReadableNodes lookup, NodeService nodes, EvidenceViews views, FormChecks checks) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.views = views;
        this.checks = checks;
    }

    /** What the recorder says. */
    record Description(String kind, String source, Instant obtainedAt, String evidenceForm) {

        Map<QName, Serializable> toProperties() {
            Map<QName, Serializable> properties = new HashMap<>();
            if (kind != null) {
                properties.put(RegisterModel.PROP_EVIDENCE_KIND, kind);
            }
            if (evidenceForm != null) {
                properties.put(RegisterModel.PROP_EVIDENCE_FORM, evidenceForm);
            }
            properties.put(RegisterModel.PROP_EVIDENCE_SOURCE, source == null ? "" : source.strip());
            properties.put(RegisterModel.PROP_OBTAINED_AT, obtainedAt == null ? null : Date.from(obtainedAt));
            return properties;
        }
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        NodeRef evidence = lookup.evidence(dossier, request.path("evidenceId"));
        Map<QName, Serializable> properties =
                request.json(Description.class, BodyLimit.WORDS).toProperties();
        checks.check(properties, EvidenceField::of);
        nodes.addProperties(evidence, properties);
        return Reply.ok(views.of(dossier, evidence));
    }
}

package org.bingbi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Right;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.document.Watermark;
import org.bingbi.evidence.EvidenceViews;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.register.web.DossierSummaries;
import org.bingbi.register.web.FormFields;
import org.bingbi.routing.PartyRights;
import org.bingbi.signature.Signatures;
import org.bingbi.signature.web.StepJson;
import org.bingbi.signature.web.StepViews;
import org.bingbi.web.Digest;
import org.bingbi.web.Json;

/** Reads an entry as the asker: what he may not read is not in it, whoever asks for it. */
public final class DossierViews implements DossierAnswer {

    static final String DRAFT = "DRAFT";
    static final String RETURNED = "RETURNED";
    private static final int TAG = 32;

    private final NodeService nodes;
    private final DossierSummaries summaries;
    private final EvidenceViews evidence;
    private final StepViews steps;
    private final Signatures signatures;
    private final SupplementsView later;
    private final PartyRights rights;
    private final Clocks clocks;
    private final Watermark watermark;

    /** @param nodes the public bean */
    public DossierViews(
            NodeService nodes,
            DossierSummaries summaries,
            EvidenceViews evidence,
            StepViews steps,
            Signatures signatures,
            SupplementsView later,
            PartyRights rights,
            Clocks clocks,
            Watermark watermark) {
        this.nodes = nodes;
        this.summaries = summaries;
        this.evidence = evidence;
        this.steps = steps;
        this.signatures = signatures;
        this.later = later;
        this.rights = rights;
        this.clocks = clocks;
        this.watermark = watermark;
    }

    @Override
    public DossierJson of(NodeRef dossier, Locale language) {
        Properties properties = properties(dossier);
        List<Form> forms = forms(dossier);
        Form current = forms.get(0);
        FormFields fields = fields(properties, current);
        String status = properties.text(RegisterModel.PROP_STATUS);
        List<StepJson> shown = steps.of(dossier, language);
        boolean written = Set.of(DRAFT, RETURNED).contains(status);
        ClockJson toRecord = written ? clocks.toRecord(fields.interventionAt()) : null;
        boolean late =
                DRAFT.equals(status) ? toRecord != null && toRecord.missed() : properties.is(RegisterModel.PROP_LATE);
        SupplementsJson cameLater = later.of(dossier, DRAFT.equals(status), late, language);
        return new DossierJson(
                summaries.of(dossier, properties),
                etag(properties, fields),
                properties.number(RegisterModel.PROP_REVISION),
                fields,
                evidence.of(dossier),
                shown,
                forms.stream().skip(1).map(form -> earlier(properties, form)).toList(),
                written ? null : signatures.digestNow(dossier),
                RETURNED.equals(status) ? returned(shown) : null,
                toRecord,
                cameLater,
                may(dossier, cameLater.lateConsent()),
                watermark.now());
    }

    @Override
    public String etag(NodeRef dossier) {
        Properties properties = properties(dossier);
        return etag(properties, fields(properties, forms(dossier).get(0)));
    }

    private static String etag(Properties dossier, FormFields fields) {
        String seen = dossier.text(RegisterModel.PROP_STATUS)
                + dossier.number(RegisterModel.PROP_REVISION)
                + Digest.of(Json.write(fields));
        return Digest.of(seen).substring(0, TAG);
    }

    private DossierJson.May may(NodeRef dossier, SupplementsJson.LateConsentJson consent) {
        Set<Right> may = rights.of(dossier, AuthenticationUtil.getFullyAuthenticatedUser());
        boolean draft = may.contains(Right.DELETE_DRAFT);
        boolean asked = consent != null
                && consent.request() != null
                && "ASKED".equals(consent.request().state());
        return new DossierJson.May(
                may.contains(Right.WRITE_DRAFT),
                may.contains(Right.WRITE_DRAFT),
                draft,
                may.contains(Right.ADD_EVIDENCE),
                may.contains(Right.MAKE_PACKAGE),
                draft && consent != null && consent.needed() && !consent.stands() && !asked,
                draft && asked,
                may.contains(Right.ADD_REMARK),
                may.contains(Right.NAME_CONFLICT),
                steps.waiting(dossier).map(NodeRef::getId).orElse(null));
    }

    static DossierJson.Returned returned(List<StepJson> steps) {
        return steps.stream()
                .filter(step -> RETURNED.equals(step.state()) && step.signedAt() != null)
                .max(Comparator.comparing(StepJson::signedAt))
                .map(step -> new DossierJson.Returned(
                        Optional.ofNullable(step.signedBy()).orElse(step.signerName()),
                        step.signedAt(),
                        step.opinion()))
                .orElse(null);
    }

    private DossierJson.EarlierForm earlier(Properties dossier, Form form) {
        return new DossierJson.EarlierForm(form.revision(), fields(dossier, form));
    }

    private static FormFields fields(Properties dossier, Form form) {
        return FormFields.of(dossier.values(), form.properties().values());
    }

    /** The newest first. */
    private List<Form> forms(NodeRef dossier) {
        return children(dossier, RegisterModel.TYPE_REGISTER_FORM).stream()
                .map(node -> new Form(node, properties(node)))
                .sorted(Comparator.comparing(Form::revision).reversed())
                .toList();
    }

    private List<NodeRef> children(NodeRef dossier, QName type) {
        return nodes.getChildAssocs(dossier, Set.of(type)).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(Objects::nonNull)
                .toList();
    }

    private Properties properties(NodeRef node) {
        return new Properties(nodes.getProperties(node));
    }

    private record Form(NodeRef node, Properties properties) {
        int revision() {
            return properties.number(RegisterModel.PROP_FORM_REVISION);
        }
    }
}

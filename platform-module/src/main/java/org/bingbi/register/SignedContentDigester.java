package org.bingbi.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ContentDigests;

/** Computes what a signature covers from the nodes (article 14). */
public final class SignedContentDigester {

    private final NodeService nodeService;
    private final DossierNodes dossiers;

    /** @param nodeService the internal bean */
    public SignedContentDigester(NodeService nodeService, DossierNodes dossiers) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
    }

    /** What is shown now. */
    public ContentDigests now(NodeRef dossier) {
        return of(dossier, dossiers.revision(dossier), Instant.MAX);
    }

    /** What was shown at that time, as far as it is still there unaltered. */
    public ContentDigests then(NodeRef dossier, int revision, Instant time) {
        return of(dossier, revision, time);
    }

    /** What is shown now with this form, which its caller has read. */
    public ContentDigests of(NodeRef dossier, int revision, RegisterForm form) {
        return of(dossier, revision, form.fields(), Instant.MAX);
    }

    private ContentDigests of(NodeRef dossier, int revision, Instant time) {
        Map<String, List<String>> fields = dossiers.form(dossier, revision)
                .map(form -> dossiers.read(dossier, form).fields())
                .orElse(Map.of());
        return of(dossier, revision, fields, time);
    }

    private ContentDigests of(NodeRef dossier, int revision, Map<String, List<String>> form, Instant time) {
        Map<String, List<String>> fields = new HashMap<>(form);
        List<String> remarks = remarks(dossier, time);
        if (!remarks.isEmpty()) {
            fields.put("remarks", remarks);
        }
        List<EvidenceDigest> evidence = dossiers.evidence(dossier).stream()
                .filter(piece -> isThereBy(piece, time))
                .map(this::digest)
                .toList();
        return new SignedContent(revision, fields, evidence).fixity();
    }

    private List<String> remarks(NodeRef dossier, Instant time) {
        return dossiers.remarks(dossier).stream()
                .filter(remark -> isThereBy(remark, time))
                .sorted(Comparator.comparing(NodeRef::getId))
                .map(remark -> String.valueOf(nodeService.getProperty(remark, RegisterModel.PROP_REMARK_TEXT)))
                .toList();
    }

    private boolean isThereBy(NodeRef piece, Instant time) {
        Date sealed = (Date) nodeService.getProperty(piece, RegisterModel.PROP_SEALED_AT);
        return time.equals(Instant.MAX)
                || Optional.ofNullable(sealed)
                        .map(Date::toInstant)
                        .filter(at -> !at.isAfter(time))
                        .isPresent();
    }

    private EvidenceDigest digest(NodeRef evidence) {
        Map<QName, Serializable> properties = nodeService.getProperties(evidence);
        Date obtained = (Date) properties.get(RegisterModel.PROP_OBTAINED_AT);
        Long size = (Long) properties.get(RegisterModel.PROP_SIZE_IN_BYTES);
        return new EvidenceDigest(
                evidence.getId(),
                Properties.textOf(properties, RegisterModel.PROP_ORIGINAL_NAME),
                Properties.textOf(properties, RegisterModel.PROP_EVIDENCE_KIND),
                Properties.textOf(properties, RegisterModel.PROP_EVIDENCE_SOURCE),
                obtained == null ? "" : obtained.toInstant().toString(),
                Properties.textOf(properties, RegisterModel.PROP_EVIDENCE_FORM),
                size == null ? 0 : size,
                Properties.textOf(properties, RegisterModel.PROP_SHA256),
                Properties.textOf(properties, RegisterModel.PROP_SM3));
    }
}

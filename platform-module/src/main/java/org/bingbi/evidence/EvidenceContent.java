package org.bingbi.evidence;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionSupportUtil;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/**
 * Article 6, for every channel: whatever file comes into an entry is evidence, and digests, size and type of its bytes are the system's
 * own findings, which nobody else writes.
 */
public final class EvidenceContent
        implements ContentServicePolicies.OnContentUpdatePolicy,
                NodeServicePolicies.OnUpdatePropertiesPolicy,
                NodeServicePolicies.OnCreateChildAssociationPolicy {

    private static final Set<QName> FINDINGS = Set.of(
            RegisterModel.PROP_SHA256,
            RegisterModel.PROP_SM3,
            RegisterModel.PROP_SIZE_IN_BYTES,
            RegisterModel.PROP_DETECTED_TYPE);

    private static final String WRITING = EvidenceContent.class.getName();

    private final PolicyComponent policies;
    private final SealedNodes nodes;
    private final Measurements measurements;
    private final SystemAccess system;

    /** @param nodes the internal bean */
    EvidenceContent(PolicyComponent policies, SealedNodes nodes, Measurements measurements, SystemAccess system) {
        this.policies = policies;
        this.nodes = nodes;
        this.measurements = measurements;
        this.system = system;
    }

    /** Called by Spring. */
    public void init() {
        new Binding(policies, this)
                .atOnce(
                        ContentServicePolicies.OnContentUpdatePolicy.QNAME,
                        RegisterModel.TYPE_EVIDENCE,
                        "onContentUpdate")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_EVIDENCE,
                        "onUpdateProperties");
        policies.bindAssociationBehaviour(
                NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
                RegisterModel.TYPE_DOSSIER,
                ContentModel.ASSOC_CONTAINS,
                new JavaBehaviour(this, "onCreateChildAssociation", NotificationFrequency.EVERY_EVENT));
    }

    /** A plain file that another channel puts into an entry becomes evidence. */
    @Override
    public void onCreateChildAssociation(ChildAssociationRef child, boolean isNewNode) {
        NodeRef file = child.getChildRef();
        if (isNewNode && nodes.getType(file).equals(ContentModel.TYPE_CONTENT)) {
            system.run(() -> nodes.setType(file, RegisterModel.TYPE_EVIDENCE));
        }
    }

    @Override
    public void onContentUpdate(NodeRef evidence, boolean newContent) {
        if (!nodes.exists(evidence)) {
            return;
        }
        ContentData content = (ContentData) nodes.getProperty(evidence, ContentModel.PROP_CONTENT);
        if (!ContentData.hasContent(content)) {
            return;
        }
        FileName name = name(evidence);
        Measurement found = measurements.of(content, name);
        Map<QName, Serializable> findings = new HashMap<>();
        findings.put(RegisterModel.PROP_SHA256, found.sha256());
        findings.put(RegisterModel.PROP_SM3, found.sm3());
        findings.put(RegisterModel.PROP_SIZE_IN_BYTES, found.size());
        findings.put(RegisterModel.PROP_DETECTED_TYPE, found.detectedType());
        if (nodes.getProperty(evidence, RegisterModel.PROP_ORIGINAL_NAME) == null) {
            findings.put(RegisterModel.PROP_ORIGINAL_NAME, name.original());
        }
        EvidenceKind.byType(found.detectedType())
                .filter(kind ->
                        EvidenceKind.OTHER.name().equals(nodes.getProperty(evidence, RegisterModel.PROP_EVIDENCE_KIND)))
                .ifPresent(kind -> findings.put(RegisterModel.PROP_EVIDENCE_KIND, kind.name()));
        // Together: each change by itself would have every rule for evidence looked at anew.
        writing(evidence, () -> nodes.addProperties(evidence, findings));
    }

    @Override
    public void onUpdateProperties(NodeRef evidence, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean claimed = FINDINGS.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
        if (claimed && !evidence.equals(TransactionSupportUtil.getResource(WRITING))) {
            throw new IntegrityException(
                    "Digests, size and type of evidence are found by the system; leave these properties out",
                    List.of());
        }
    }

    private FileName name(NodeRef evidence) {
        Serializable original = nodes.getProperty(evidence, RegisterModel.PROP_ORIGINAL_NAME);
        return new FileName(
                String.valueOf(original == null ? nodes.getProperty(evidence, ContentModel.PROP_NAME) : original));
    }

    private void writing(NodeRef evidence, Runnable work) {
        TransactionSupportUtil.bindResource(WRITING, evidence);
        try {
            work.run();
        } finally {
            TransactionSupportUtil.unbindResource(WRITING);
        }
    }
}

package org.bingbi.zeroreport;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/**
 * A submitted record clears its recorder's case as a zero report does, and nothing that others see tells the one from the other. The
 * zero reports themselves are left as they are: whether a later record supersedes one is looked up by whoever reads both.
 */
public final class RecordFilingBehaviour implements NodeServicePolicies.OnUpdatePropertiesPolicy {

    private final PolicyComponent policyComponent;
    private final SealedNodes nodes;
    private final SystemAccess system;
    private final ClosedCaseService cases;

    /** @param nodes the internal bean */
    public RecordFilingBehaviour(
            PolicyComponent policyComponent, SealedNodes nodes, SystemAccess system, ClosedCaseService cases) {
        this.policyComponent = policyComponent;
        this.nodes = nodes;
        this.system = system;
        this.cases = cases;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atCommit(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_DOSSIER,
                        "onUpdateProperties");
    }

    @Override
    public void onUpdateProperties(NodeRef dossier, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!nodes.exists(dossier)) {
            return;
        }
        system.run(() -> {
            Properties record = new Properties(nodes.getProperties(dossier));
            Instant submitted = record.instant(RegisterModel.PROP_SUBMITTED_AT);
            CaseKey key =
                    CaseKey.of(record.text(RegisterModel.PROP_CASE_NUMBER), record.text(RegisterModel.PROP_CASE_NAME));
            String last = record.text(RegisterModel.PROP_FILING_KEY);
            if (submitted == null || key.isEmpty() || key.value().equals(last)) {
                return;
            }
            nodes.setProperty(dossier, RegisterModel.PROP_FILING_KEY, key.value());
            if (last != null) {
                cases.unfiled(record.text(RegisterModel.PROP_RECORDER), new CaseKey(last));
            }
            cases.filed(record.text(RegisterModel.PROP_RECORDER), key);
        });
    }
}

package org.bingbi.filing;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Act;
import org.bingbi.access.Changes;
import org.bingbi.access.Guard;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/** Closed cases and tallies are made, changed and kept by the register only: their figures would else be anybody's to write. */
public final class ListBehaviour {

    private final PolicyComponent policyComponent;
    private final Guard guard;

    public ListBehaviour(PolicyComponent policyComponent, Guard guard) {
        this.policyComponent = policyComponent;
        this.guard = guard;
    }

    public void bind() {
        Binding binding = new Binding(policyComponent, this);
        for (QName type : List.of(RegisterModel.TYPE_CLOSED_CASE, RegisterModel.TYPE_FILING_TALLY)) {
            binding.atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, type, "onCreateNode")
                    .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, type, "onUpdateProperties")
                    .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, type, "beforeDeleteNode");
        }
    }

    public void onCreateNode(ChildAssociationRef created) {
        if (!guard.isPermitted(Act.CREATE, created.getChildRef())) {
            throw Guard.veto();
        }
    }

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!before.isEmpty()
                && !guard.isPermittedChange(node, before, after)
                && !Changes.between(before, after).isEmpty()) {
            throw Guard.veto();
        }
    }

    public void beforeDeleteNode(NodeRef node) {
        guard.refuseIfGuarded(Act.DELETE, node);
    }
}

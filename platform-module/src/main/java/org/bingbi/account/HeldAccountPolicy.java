package org.bingbi.account;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.model.Binding;

/** A held account changes nothing in the register, by whatever channel: no signature, no consent, no record (articles 14 and 15). */
public final class HeldAccountPolicy {

    private final PolicyComponent policies;
    private final Guard guard;
    private final HeldAccounts held;

    public HeldAccountPolicy(PolicyComponent policies, Guard guard, HeldAccounts held) {
        this.policies = policies;
        this.guard = guard;
        this.held = held;
    }

    /** Called by Spring. */
    public void init() {
        Binding binding = new Binding(policies, this);
        Guard.guardedTypes()
                .forEach(type -> binding.atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, type, "onCreateNode")
                        .atOnce(NodeServicePolicies.BeforeUpdateNodePolicy.QNAME, type, "refuse")
                        .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, type, "onUpdateProperties")
                        .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, type, "refuse"));
    }

    public void onCreateNode(ChildAssociationRef created) {
        refuse(created.getChildRef());
    }

    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        refuse(node);
    }

    /** What the register does by itself goes on, whoever gave cause for it. */
    public void refuse(NodeRef node) {
        if (!AuthenticationUtil.isRunAsUserTheSystemUser()) {
            held.apply(AuthenticationUtil.getFullyAuthenticatedUser()).ifPresent(problem -> {
                throw Refusals.integrity(problem);
            });
        }
    }
}

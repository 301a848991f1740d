package org.bingbi.signature;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Changes;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;

/** Translates a decision set on a step, by whatever channel, into the command (articles 13 and 14). */
public final class StepBehaviour {

    private static final Set<QName> SIGNERS_OWN =
            Set.of(RegisterModel.PROP_DECISION, RegisterModel.PROP_OPINION, RegisterModel.PROP_SHOWN_DIGEST);

    private final PolicyComponent policyComponent;
    private final SystemAccess system;
    private final Guard guard;
    private final SigningRules rules;
    private final Signing signing;

    public StepBehaviour(
            PolicyComponent policyComponent, SystemAccess system, Guard guard, SigningRules rules, Signing signing) {
        this.policyComponent = policyComponent;
        this.system = system;
        this.guard = guard;
        this.rules = rules;
        this.signing = signing;
    }

    /** Called by Spring. */
    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_SIGNATURE_STEP,
                        "onUpdateProperties");
    }

    public void onUpdateProperties(NodeRef step, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(step, before, after) || before.isEmpty()) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!SIGNERS_OWN.containsAll(changed) || !system.run(() -> rules.isSigner(step, user))) {
            throw Guard.veto();
        }
        Refusals.translating(() -> system.run(() -> signing.answer(step, user, answer(after))));
    }

    private static StepAnswer answer(Map<QName, Serializable> properties) {
        String decision = Properties.textOf(properties, RegisterModel.PROP_DECISION);
        if (decision.isEmpty()) {
            throw Refusals.integrity(Problem.at("decision", "signature.decision", ""));
        }
        return StepAnswer.of(
                StepDecision.valueOf(decision),
                Properties.textOf(properties, RegisterModel.PROP_OPINION),
                Properties.textOf(properties, RegisterModel.PROP_SHOWN_DIGEST));
    }
}

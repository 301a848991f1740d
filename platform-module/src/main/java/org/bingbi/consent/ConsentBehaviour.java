package org.bingbi.consent;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Act;
import org.bingbi.access.Changes;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;

/**
 * A request for consent by whatever channel: the recorder puts it into his draft, who is asked sets the decision, the
 * recorder may withdraw it (article 7).
 */
public final class ConsentBehaviour {

    private static final Set<QName> GIVERS_OWN =
            Set.of(RegisterModel.PROP_CONSENT_DECISION, RegisterModel.PROP_CONSENT_WORDS);

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final DossierNodes dossiers;
    private final Consenting consenting;

    /** @param nodeService the gateway */
    public ConsentBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodeService,
            SystemAccess system,
            Guard guard,
            DossierNodes dossiers,
            Consenting consenting) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.dossiers = dossiers;
        this.consenting = consenting;
    }

    public void bind() {
        QName consent = RegisterModel.TYPE_LATE_CONSENT;
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, consent, "onCreateNode")
                .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, consent, "onUpdateProperties")
                .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, consent, "beforeDeleteNode");
    }

    public void onCreateNode(ChildAssociationRef created) {
        NodeRef consent = created.getChildRef();
        if (guard.isPermitted(Act.CREATE, consent)) {
            return;
        }
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        String reason = Properties.textOf(nodeService.getProperty(consent, RegisterModel.PROP_CONSENT_REASON));
        Refusals.translating(() -> system.run(() -> consenting.adopt(created.getParentRef(), consent, user, reason)));
    }

    public void onUpdateProperties(NodeRef consent, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(consent, before, after) || before.isEmpty()) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        NodeRef dossier = dossiers.dossierOf(consent);
        if (!ConsentState.ASKED.name().equals(Properties.textOf(before, RegisterModel.PROP_CONSENT_STATE))) {
            throw Guard.veto();
        }
        if (changed.equals(Set.of(RegisterModel.PROP_CONSENT_STATE))) {
            withdraw(dossier, consent, user, before, after);
        } else if (GIVERS_OWN.containsAll(changed)) {
            decide(consent, user, after);
        } else {
            throw Guard.veto();
        }
    }

    /** Only with its draft; once decided it stays, and the draft with it is thrown away by the register only. */
    public void beforeDeleteNode(NodeRef consent) {
        if (!guard.isPermitted(Act.DELETE, consent)) {
            throw Guard.veto();
        }
    }

    /** The command looks at the request as it was, so what the channel has set is first set back. */
    private void withdraw(
            NodeRef dossier,
            NodeRef consent,
            String user,
            Map<QName, Serializable> before,
            Map<QName, Serializable> after) {
        if (!ConsentState.WITHDRAWN.name().equals(Properties.textOf(after, RegisterModel.PROP_CONSENT_STATE))) {
            throw Guard.veto();
        }
        Refusals.translating(() -> system.run(() -> {
            nodeService.setProperty(
                    consent, RegisterModel.PROP_CONSENT_STATE, before.get(RegisterModel.PROP_CONSENT_STATE));
            consenting.withdraw(dossier, user);
        }));
    }

    private void decide(NodeRef consent, String user, Map<QName, Serializable> after) {
        String decision = Properties.textOf(after, RegisterModel.PROP_CONSENT_DECISION);
        if (decision.isEmpty()) {
            throw Refusals.integrity(Problem.at("decision", "consent.decision", ""));
        }
        String words = Properties.textOf(after, RegisterModel.PROP_CONSENT_WORDS);
        Refusals.translating(
                () -> system.run(() -> consenting.decide(consent, user, ConsentDecision.valueOf(decision), words)));
    }
}

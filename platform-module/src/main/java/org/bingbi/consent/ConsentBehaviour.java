package org.bingbi.consent;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Act;
import org.bingbi.access.Changes;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;

/**
 * A request for consent by whatever channel: the recorder puts it into his draft, who is asked sets the decision, the
 * recorder may withdraw it (article 7). And when a draft comes to be about who was asked, the request ends.
 */
public final class ConsentBehaviour {

    private static final Set<QName> GIVERS_OWN =
            Set.of(RegisterModel.PROP_CONSENT_DECISION, RegisterModel.PROP_CONSENT_WORDS);

    /** What says whom the draft is about: by account, by name, or by an answer about a namesake. */
    private static final List<QName> INVOLVED = List.of(
            RegisterModel.PROP_INTERVENER_ACCOUNT,
            RegisterModel.PROP_INTERVENER_NAME,
            RegisterModel.PROP_INTERVENER_NAMESAKES,
            RegisterModel.PROP_BEHIND_ACCOUNT,
            RegisterModel.PROP_BEHIND_NAME,
            RegisterModel.PROP_BEHIND_NAMESAKES);

    private final PolicyComponent policyComponent;
    private final NodeService nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final DossierNodes dossiers;
    private final LateConsents consents;
    private final ConsentAccess secrecy;

    /** @param nodeService the internal bean */
    public ConsentBehaviour(
            PolicyComponent policyComponent,
            NodeService nodeService,
            SystemAccess system,
            Guard guard,
            DossierNodes dossiers,
            LateConsents consents,
            ConsentAccess secrecy) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.dossiers = dossiers;
        this.consents = consents;
        this.secrecy = secrecy;
    }

    public void bind() {
        QName consent = RegisterModel.TYPE_LATE_CONSENT;
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, consent, "onCreateNode")
                .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, consent, "onUpdateProperties")
                .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, consent, "beforeDeleteNode")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_REGISTER_FORM,
                        "onUpdateForm");
    }

    public void onCreateNode(ChildAssociationRef created) {
        NodeRef dossier = created.getParentRef();
        NodeRef consent = created.getChildRef();
        boolean recorders = dossiers.isDossier(dossier)
                && dossiers.status(dossier) == DossierStatus.DRAFT
                && dossiers.recorder(dossier).equals(AuthenticationUtil.getFullyAuthenticatedUser());
        if (!recorders) {
            throw Guard.veto();
        }
        Object given = nodeService.getProperty(consent, RegisterModel.PROP_CONSENT_REASON);
        String reason = given == null ? "" : given.toString();
        system.run(() -> {
            List<Problem> problems =
                    new ArrayList<>(consents.problemsOfAsking(dossier, reason).toList());
            if (problems.isEmpty()) {
                consents.problemOfState(dossier, reason.strip()).ifPresent(problems::add);
            }
            Refusals.unlessEmpty(problems);
            consents.asked(dossier, consent, reason);
        });
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
            withdraw(dossier, consent, user, after);
            return;
        }
        boolean asked = user != null
                && (user.equals(Properties.textOf(after, RegisterModel.PROP_CONSENT_GIVER))
                        || user.equals(Properties.textOf(after, RegisterModel.PROP_CONSENT_DELEGATE)));
        if (!asked || !GIVERS_OWN.containsAll(changed)) {
            throw Guard.veto();
        }
        decide(dossier, consent, user, after);
    }

    /** Only with its draft; once decided it stays, and the draft with it is thrown away by the register only. */
    public void beforeDeleteNode(NodeRef consent) {
        if (!guard.isPermitted(Act.DELETE, consent)) {
            throw Guard.veto();
        }
    }

    public void onUpdateForm(NodeRef form, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean others = INVOLVED.stream().anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
        if (others && !before.isEmpty() && !guard.isPermittedChange(form, before, after)) {
            system.run(() -> {
                consents.reassign(dossiers.dossierOf(form));
                secrecy.routePlanned(dossiers.dossierOf(form));
            });
        }
    }

    private void withdraw(NodeRef dossier, NodeRef consent, String user, Map<QName, Serializable> after) {
        boolean withdraws =
                ConsentState.WITHDRAWN.name().equals(Properties.textOf(after, RegisterModel.PROP_CONSENT_STATE));
        if (!withdraws || !dossiers.recorder(dossier).equals(user)) {
            throw Guard.veto();
        }
        system.run(() -> consents.withdraw(dossier, consent));
    }

    private void decide(NodeRef dossier, NodeRef consent, String user, Map<QName, Serializable> after) {
        String decision = Properties.textOf(after, RegisterModel.PROP_CONSENT_DECISION);
        if (decision.isEmpty()) {
            throw Refusals.integrity(Problem.at("decision", "consent.decision", ""));
        }
        String words = Properties.textOf(after, RegisterModel.PROP_CONSENT_WORDS);
        if (ConsentDecision.valueOf(decision) == ConsentDecision.REFUSE || !words.isBlank()) {
            consents.words("words", "consent.words", words).ifPresent(problem -> {
                throw Refusals.integrity(problem);
            });
        }
        system.run(() -> consents.decide(dossier, consent, ConsentDecision.valueOf(decision), user));
    }
}

package org.bingbi.recording;

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
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormProperties;

/** The form's behaviour: its recorder fills it in until it is sealed, and the dossier's lists follow. */
public final class FormBehaviour {

    private static final Set<QName> RECORDERS_OWN = FormProperties.recordersOwn();
    private static final Set<QName> TYPES_WITH_OWN_BEHAVIOUR =
            Set.of(RegisterModel.TYPE_DOSSIER, RegisterModel.TYPE_ZERO_REPORT);

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final DossierNodes dossiers;
    private final Guard guard;

    /** @param nodeService the internal bean */
    public FormBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodeService,
            SystemAccess system,
            DossierNodes dossiers,
            Guard guard) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.dossiers = dossiers;
        this.guard = guard;
    }

    public void bind() {
        Binding binding = new Binding(policyComponent, this)
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_REGISTER_FORM,
                        "onUpdateProperties")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.ASPECT_SEALED,
                        "onUpdateOfWhatIsNeverChanged");
        for (QName registersOwn : Set.of(
                RegisterModel.TYPE_REGISTER_FORM,
                RegisterModel.TYPE_SIGNATURE_STEP,
                RegisterModel.TYPE_TRAIL_LINE,
                RegisterModel.TYPE_NUMBER_COUNTER,
                RegisterModel.TYPE_ABSENCE,
                RegisterModel.TYPE_NAMESAKE_QUESTION,
                RegisterModel.TYPE_ACCESS_PAGE)) {
            binding.atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, registersOwn, "onCreateNode");
        }
        for (QName neverChanged : Set.of(
                RegisterModel.TYPE_TRAIL_LINE,
                RegisterModel.TYPE_NUMBER_COUNTER,
                RegisterModel.TYPE_ABSENCE,
                RegisterModel.TYPE_NAMESAKE_QUESTION)) {
            binding.atOnce(
                            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                            neverChanged,
                            "onUpdateOfWhatIsNeverChanged")
                    .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, neverChanged, "beforeDeleteNode");
        }
    }

    /** Forms, steps, trail lines and counters are made by the register only. */
    public void onCreateNode(ChildAssociationRef created) {
        if (!guard.isPermitted(Act.CREATE, created.getChildRef())) {
            throw Guard.veto();
        }
    }

    public void beforeDeleteNode(NodeRef node) {
        guard.refuseIfGuarded(Act.DELETE, node);
    }

    /** The behaviours of entries and of zero reports say what may still be done with them; all else that is sealed never changes. */
    public void onUpdateOfWhatIsNeverChanged(
            NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean changes = !guard.isPermittedChange(node, before, after)
                && !before.isEmpty()
                && !Changes.between(before, after).isEmpty();
        if (changes && !TYPES_WITH_OWN_BEHAVIOUR.contains(nodeService.getType(node))) {
            throw Guard.veto();
        }
    }

    public void onUpdateProperties(NodeRef form, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(form, before, after) || before.isEmpty()) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        NodeRef dossier = dossiers.dossierOf(form);
        boolean recorder = dossiers.recorder(dossier).equals(AuthenticationUtil.getFullyAuthenticatedUser());
        if (guard.isSealed(form) || !recorder || !RECORDERS_OWN.containsAll(changed)) {
            throw Guard.veto();
        }
        if (dossiers.status(dossier) == DossierStatus.DRAFT) {
            system.run(() -> nodeService.addProperties(dossier, FormProperties.forDossier(after)));
        }
    }
}

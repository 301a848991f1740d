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
import org.bingbi.access.Refusals;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;

/** The dossier's behaviour: whoever creates one records, and whoever sets its status submits; nothing else changes it. */
public final class DossierBehaviour {

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final Drafts drafts;
    private final DossierNodes dossiers;
    private final Submission submission;
    private final CurrentOrganisation organisation;

    /** @param nodeService the internal bean */
    public DossierBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodeService,
            SystemAccess system,
            Guard guard,
            Drafts drafts,
            DossierNodes dossiers,
            Submission submission,
            CurrentOrganisation organisation) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.submission = submission;
        this.organisation = organisation;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_DOSSIER, "onCreateNode")
                .atCommit(
                        NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_DOSSIER, "onCreateNodeCommit")
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_DOSSIER,
                        "onUpdateProperties");
    }

    /** A draft may come from any channel; it is its creator's who must be of the office. */
    public void onCreateNode(ChildAssociationRef created) {
        if (guard.isPermitted(Act.CREATE, created.getChildRef())) {
            return;
        }
        NodeRef dossier = created.getChildRef();
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!organisation.isRecorder(user)) {
            throw Refusals.integrity(Problem.at("recorderName", "record.not-in-organisation", user));
        }
        Person recorder = organisation.current().person(user).orElseThrow();
        system.run(() -> {
            rejectForgedProperties(dossier);
            drafts.initialise(dossier, recorder);
        });
    }

    /** What was created elsewhere goes where the register keeps its entries. */
    public void onCreateNodeCommit(ChildAssociationRef created) {
        NodeRef dossier = created.getChildRef();
        if (nodeService.exists(dossier)) {
            system.run(() -> drafts.bringHome(dossier));
        }
    }

    public void onUpdateProperties(NodeRef dossier, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(dossier, before, after) || before.isEmpty() || !nodeService.exists(dossier)) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        DossierStatus was = DossierStatus.valueOf((String) before.get(RegisterModel.PROP_STATUS));
        boolean submits = changed.remove(RegisterModel.PROP_STATUS);
        if (was == DossierStatus.DRAFT || was == DossierStatus.RETURNED && submits) {
            changed.remove(RegisterModel.PROP_REPORT_OPTION);
        }
        if (!changed.isEmpty() || !isRecorder(dossier)) {
            throw Guard.veto();
        }
        if (submits) {
            submit(dossier, was, (String) after.get(RegisterModel.PROP_STATUS));
        }
    }

    private void submit(NodeRef dossier, DossierStatus was, String wanted) {
        boolean mayBe = was == DossierStatus.DRAFT || was == DossierStatus.RETURNED;
        if (!mayBe || !DossierStatus.IN_ROUTE.name().equals(wanted)) {
            throw Guard.veto();
        }
        Refusals.translating(() -> system.run(() -> submission.submit(dossier)));
    }

    /** A draft that arrives with a number or a status is somebody's attempt. */
    private void rejectForgedProperties(NodeRef dossier) {
        Map<QName, Serializable> properties = nodeService.getProperties(dossier);
        boolean clean = DossierStatus.DRAFT.name().equals(properties.get(RegisterModel.PROP_STATUS))
                && properties.get(RegisterModel.PROP_NUMBER) == null
                && properties.get(RegisterModel.PROP_SEQUENCE) == null
                && properties.get(RegisterModel.PROP_SUBMITTED_AT) == null
                && properties.get(RegisterModel.PROP_REGISTERED_AT) == null
                && properties.get(RegisterModel.PROP_TRAIL_LAST_DIGEST) == null
                && properties.get(RegisterModel.PROP_RECORDER) == null
                && properties.get(RegisterModel.PROP_DENIED_ACCOUNTS) == null
                && properties.get(RegisterModel.PROP_FOUND_INVOLVED) == null
                && properties.get(RegisterModel.PROP_RECUSED) == null
                && properties.get(RegisterModel.PROP_LATER_INTERVENER_NAMESAKES) == null
                && properties.get(RegisterModel.PROP_LATER_BEHIND_NAMESAKES) == null;
        if (!clean || nodeService.hasAspect(dossier, RegisterModel.ASPECT_SEALED)) {
            throw Guard.veto();
        }
    }

    private boolean isRecorder(NodeRef dossier) {
        return dossiers.recorder(dossier).equals(AuthenticationUtil.getFullyAuthenticatedUser());
    }
}

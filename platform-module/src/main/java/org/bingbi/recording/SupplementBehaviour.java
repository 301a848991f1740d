package org.bingbi.recording;

import java.time.Instant;
import java.util.List;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.Right;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.routing.PartyRights;

/**
 * Evidence comes from the recorder only, into a dossier only (article 6). What he adds to a submitted one is a supplement:
 * written in the transaction that brings it, sealed at its end.
 */
public final class SupplementBehaviour {

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final DossierNodes dossiers;
    private final PartyRights rights;
    private final Sealing sealing;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public SupplementBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodeService,
            SystemAccess system,
            DossierNodes dossiers,
            PartyRights rights,
            Sealing sealing,
            Trail trail) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.dossiers = dossiers;
        this.rights = rights;
        this.sealing = sealing;
        this.trail = trail;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_EVIDENCE, "onCreateNode")
                .atCommit(
                        NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_EVIDENCE, "onCreateNodeCommit")
                .atOnce(NodeServicePolicies.OnSetNodeTypePolicy.QNAME, RegisterModel.TYPE_EVIDENCE, "onSetNodeType")
                .atCommit(
                        NodeServicePolicies.OnSetNodeTypePolicy.QNAME,
                        RegisterModel.TYPE_EVIDENCE,
                        "onSetNodeTypeCommit");
    }

    public void onCreateNode(ChildAssociationRef created) {
        brought(created.getChildRef(), created.getParentRef());
    }

    /** A plain file of a stock uploader becomes evidence by its type: for it no node of this type is ever created. */
    public void onSetNodeType(NodeRef file, QName from, QName to) {
        brought(file, nodeService.getPrimaryParent(file).getParentRef());
    }

    private void brought(NodeRef evidence, NodeRef dossier) {
        if (!rights.may(dossier, AuthenticationUtil.getFullyAuthenticatedUser(), Right.ADD_EVIDENCE)) {
            throw Guard.veto();
        }
        system.run(() ->
                nodeService.setProperty(evidence, RegisterModel.PROP_EVIDENCE_REVISION, dossiers.revision(dossier)));
        refuseWithoutBytesAtTheEnd(dossier, evidence);
    }

    /** By a listener, since Alfresco wraps what a behaviour at the commit throws, and its channels would call that a failure (500). */
    private void refuseWithoutBytesAtTheEnd(NodeRef dossier, NodeRef evidence) {
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void beforeCommit(boolean readOnly) {
                boolean supplement = nodeService.exists(evidence) && dossiers.status(dossier) != DossierStatus.DRAFT;
                if (supplement) {
                    Refusals.unlessEmpty(
                            dossiers.withoutBytes(List.of(evidence)).toList());
                }
            }
        });
    }

    public void onCreateNodeCommit(ChildAssociationRef created) {
        sealAddition(created.getChildRef());
    }

    public void onSetNodeTypeCommit(NodeRef file, QName from, QName to) {
        sealAddition(file);
    }

    private void sealAddition(NodeRef evidence) {
        if (!nodeService.exists(evidence) || nodeService.hasAspect(evidence, RegisterModel.ASPECT_SEALED)) {
            return;
        }
        NodeRef dossier = nodeService.getPrimaryParent(evidence).getParentRef();
        if (dossiers.status(dossier) == DossierStatus.DRAFT) {
            return;
        }
        system.run(() -> {
            Instant now = trail.now(dossier);
            sealing.seal(evidence, now);
            trail.append(dossier, TrailAct.EVIDENCE_ADDED, now, evidence.getId(), "");
        });
    }
}

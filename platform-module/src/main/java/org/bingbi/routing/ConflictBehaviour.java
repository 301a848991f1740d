package org.bingbi.routing;

import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Act;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.Right;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Whoever puts a conflict into a dossier, by whatever channel, changes its way at once (article 13). */
public final class ConflictBehaviour {

    private final PolicyComponent policyComponent;
    private final NodeService nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final Conflicts conflicts;
    private final PartyRights rights;

    /** @param nodeService the internal bean */
    public ConflictBehaviour(
            PolicyComponent policyComponent,
            NodeService nodeService,
            SystemAccess system,
            Guard guard,
            Conflicts conflicts,
            PartyRights rights) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_CONFLICT, "onCreateNode");
    }

    public void onCreateNode(ChildAssociationRef created) {
        if (guard.isPermitted(Act.CREATE, created.getChildRef())) {
            return;
        }
        NodeRef dossier = created.getParentRef();
        NodeRef conflict = created.getChildRef();
        if (!rights.may(dossier, AuthenticationUtil.getFullyAuthenticatedUser(), Right.NAME_CONFLICT)) {
            throw Guard.veto();
        }
        String account = text(conflict, RegisterModel.PROP_CONFLICT_ACCOUNT);
        Refusals.unlessEmpty(conflicts.problems(dossier, account, text(conflict, RegisterModel.PROP_CONFLICT_REASON)));
        conflicts.known(dossier, account).ifPresent(problem -> {
            throw Refusals.integrity(problem);
        });
        system.run(() -> conflicts.found(dossier, conflict, account));
    }

    private String text(NodeRef node, QName property) {
        return Properties.textOf(nodeService.getProperty(node, property));
    }
}

package org.bingbi.recording;

import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.Act;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Translates a remark's node, made by whatever channel, into the command (article 5). */
public final class RemarkBehaviour {

    private final PolicyComponent policyComponent;
    private final NodeService nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final Remarks remarks;

    /** @param nodeService the internal bean */
    public RemarkBehaviour(
            PolicyComponent policyComponent,
            NodeService nodeService,
            SystemAccess system,
            Guard guard,
            Remarks remarks) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.remarks = remarks;
    }

    /** Called by Spring. */
    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, RegisterModel.TYPE_REMARK, "onCreateNode");
    }

    public void onCreateNode(ChildAssociationRef created) {
        NodeRef remark = created.getChildRef();
        if (guard.isPermitted(Act.CREATE, remark)) {
            return;
        }
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        String text = Properties.textOf(nodeService.getProperty(remark, RegisterModel.PROP_REMARK_TEXT));
        Refusals.translating(() -> system.run(() -> remarks.adopt(created.getParentRef(), remark, user, text)));
    }
}

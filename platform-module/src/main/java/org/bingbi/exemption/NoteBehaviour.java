package org.bingbi.exemption;

import java.io.Serializable;
import java.util.Map;
import java.util.function.Predicate;
import org.alfresco.repo.content.ContentServicePolicies;
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
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/**
 * A note is made, changed and thrown away by the guide only, and its content read by its author only, whatever the channel; all other
 * acts are closed for it as for every guarded node.
 */
public final class NoteBehaviour {

    private final PolicyComponent policyComponent;
    private final NodeService nodeService;
    private final Guard guard;
    private final Predicate<String> nonReaders;

    /**
     * @param nodeService the internal bean
     * @param nonReaders which accounts read nothing, whatever their rights
     */
    public NoteBehaviour(
            PolicyComponent policyComponent, NodeService nodeService, Guard guard, Predicate<String> nonReaders) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.guard = guard;
        this.nonReaders = nonReaders;
    }

    public void bind() {
        QName note = RegisterModel.TYPE_EXEMPTION_NOTE;
        new Binding(policyComponent, this)
                .atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, note, "onCreateNode")
                .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, note, "onUpdateProperties")
                .atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, note, "beforeDeleteNode")
                .atOnce(ContentServicePolicies.OnContentReadPolicy.QNAME, note, "onContentRead");
    }

    public void onCreateNode(ChildAssociationRef created) {
        refuseUnlessPermitted(Act.CREATE, created.getChildRef());
    }

    public void onUpdateProperties(NodeRef note, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (!before.isEmpty()
                && !Changes.between(before, after).isEmpty()
                && !guard.isPermittedChange(note, before, after)) {
            throw Guard.veto();
        }
    }

    public void beforeDeleteNode(NodeRef note) {
        refuseUnlessPermitted(Act.DELETE, note);
    }

    public void onContentRead(NodeRef note) {
        String reader = AuthenticationUtil.getFullyAuthenticatedUser();
        boolean systems = reader == null || AuthenticationUtil.isRunAsUserTheSystemUser();
        if (!systems && (!isAuthor(reader, note) || nonReaders.test(reader))) {
            throw Guard.refusal();
        }
    }

    private boolean isAuthor(String account, NodeRef note) {
        return account.equals(nodeService.getProperty(note, RegisterModel.PROP_NOTE_AUTHOR));
    }

    private void refuseUnlessPermitted(Act act, NodeRef note) {
        if (!guard.isPermitted(act, note)) {
            throw Guard.veto();
        }
    }
}

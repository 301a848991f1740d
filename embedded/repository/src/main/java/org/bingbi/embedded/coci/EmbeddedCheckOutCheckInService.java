package org.bingbi.embedded.coci;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies.BeforeCancelCheckOut;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies.BeforeCheckOut;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies.OnCancelCheckOut;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies.OnCheckOut;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.coci.CheckOutCheckInServiceException;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.CopyService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.NodeClasses;
import org.bingbi.embedded.policy.Policies;

/** Checks nodes out: a working copy beside them, the node itself locked. */
public class EmbeddedCheckOutCheckInService implements CheckOutCheckInService {
    private static final String LABEL = "(Working Copy)";

    private final NodeService nodes;
    private final CopyService copies;
    private final LockService locks;
    private final Policies policies;

    public EmbeddedCheckOutCheckInService(NodeService nodes, CopyService copies, LockService locks, Policies policies) {
        this.nodes = nodes;
        this.copies = copies;
        this.locks = locks;
        this.policies = policies;
    }

    @Override
    public NodeRef checkout(NodeRef nodeRef) {
        if (isCheckedOut(nodeRef)) {
            throw new CheckOutCheckInServiceException("coci_service.err_already_checkedout");
        }
        ChildAssociationRef place = nodes.getPrimaryParent(nodeRef);
        policies.fire(
                BeforeCheckOut.class,
                nodeRef,
                NodeClasses.of(nodes, nodeRef),
                policy -> policy.beforeCheckOut(nodeRef, place.getParentRef(), place.getTypeQName(), place.getQName()));
        String user = AuthenticationUtil.getRunAsUser();
        // Beside the original anybody who may check it out gets his copy, even if he may not create there.
        NodeRef copy = AuthenticationUtil.runAsSystem(
                () -> copies.copy(nodeRef, place.getParentRef(), place.getTypeQName(), place.getQName(), false));
        nodes.addAspect(copy, ContentModel.ASPECT_OWNABLE, Map.of(ContentModel.PROP_OWNER, user));
        nodes.setProperty(copy, ContentModel.PROP_NAME, workingCopyName(nodeRef));
        nodes.removeAspect(copy, ContentModel.ASPECT_LOCKABLE);
        Map<QName, Serializable> owner = new HashMap<>();
        owner.put(ContentModel.PROP_WORKING_COPY_OWNER, user);
        owner.put(ContentModel.PROP_WORKING_COPY_LABEL, LABEL);
        nodes.addAspect(copy, ContentModel.ASPECT_WORKING_COPY, owner);
        nodes.addAspect(nodeRef, ContentModel.ASPECT_CHECKED_OUT, new HashMap<>());
        nodes.createAssociation(nodeRef, copy, ContentModel.ASSOC_WORKING_COPY_LINK);
        locks.lock(nodeRef, LockType.READ_ONLY_LOCK);
        policies.fire(OnCheckOut.class, copy, NodeClasses.of(nodes, copy), policy -> policy.onCheckOut(copy));
        return copy;
    }

    /** The label stands before the ending, so that the copy opens in the same program. */
    private String workingCopyName(NodeRef original) {
        String name = (String) nodes.getProperty(original, ContentModel.PROP_NAME);
        int ending = name.lastIndexOf('.');
        return ending > 0 ? name.substring(0, ending) + " " + LABEL + name.substring(ending) : name + " " + LABEL;
    }

    @Override
    public NodeRef cancelCheckout(NodeRef workingCopyNodeRef) {
        NodeRef original = nodes.getSourceAssocs(workingCopyNodeRef, ContentModel.ASSOC_WORKING_COPY_LINK).stream()
                .map(AssociationRef::getSourceRef)
                .findFirst()
                .orElseThrow(() -> new CheckOutCheckInServiceException("coci_service.err_not_a_working_copy"));
        policies.fire(
                BeforeCancelCheckOut.class,
                workingCopyNodeRef,
                NodeClasses.of(nodes, workingCopyNodeRef),
                policy -> policy.beforeCancelCheckOut(workingCopyNodeRef));
        locks.unlock(original);
        nodes.removeAspect(original, ContentModel.ASPECT_CHECKED_OUT);
        nodes.deleteNode(workingCopyNodeRef);
        policies.fire(
                OnCancelCheckOut.class,
                original,
                NodeClasses.of(nodes, original),
                policy -> policy.onCancelCheckOut(original));
        return original;
    }

    /** Null when the node is not checked out, as in Alfresco. */
    @Override
    public NodeRef getWorkingCopy(NodeRef nodeRef) {
        return nodes.getTargetAssocs(nodeRef, ContentModel.ASSOC_WORKING_COPY_LINK).stream()
                .map(AssociationRef::getTargetRef)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean isCheckedOut(NodeRef nodeRef) {
        return nodes.hasAspect(nodeRef, ContentModel.ASPECT_CHECKED_OUT);
    }
}

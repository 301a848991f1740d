package org.bingbi.access;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.lock.LockServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.permissions.PermissionServicePolicies;
import org.alfresco.repo.version.VersionServicePolicies;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Binding;
import org.bingbi.model.RegisterModel;

/**
 * Closes each act that Alfresco offers on any node, for everybody and through every channel: delete, move, copy, change of
 * type, aspects (versions, tags, ratings, comments, rules, quick-share), associations, locks, check-out, permissions.
 * What may be changed in properties is the business of each type's own behaviour.
 */
public final class SealBehaviour {

    /** Alfresco puts these on nodes by itself. */
    private static final Set<QName> ALFRESCOS_OWN =
            Set.of(ContentModel.ASPECT_AUDITABLE, ContentModel.ASPECT_REFERENCEABLE, ContentModel.ASPECT_LOCALIZED);

    /** What metadata extraction finds in a file while it is being handed in. */
    private static final Set<String> EXTRACTED =
            Set.of("http://www.alfresco.org/model/exif/1.0", "http://www.alfresco.org/model/audio/1.0");

    private static final Set<QName> EXTRACTED_TOO = Set.of(
            ContentModel.ASPECT_TITLED,
            ContentModel.ASPECT_AUTHOR,
            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "geographic"));

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final Guard guard;
    private final SystemAccess system;

    public SealBehaviour(PolicyComponent policyComponent, SealedNodes nodeService, Guard guard, SystemAccess system) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.guard = guard;
        this.system = system;
    }

    /** Binds all vetoes; a veto must come with the act, not at the end of the transaction. */
    public void bind() {
        everywhere(NodeServicePolicies.BeforeAddAspectPolicy.QNAME, "beforeAddAspect");
        everywhere(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, "beforeRemoveAspect");
        policyComponent.bindAssociationBehaviour(
                NodeServicePolicies.OnCreateAssociationPolicy.QNAME, this, behaviour("onCreateAssociation"));
        policyComponent.bindAssociationBehaviour(
                NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME, this, behaviour("onCreateChildAssociation"));
        policyComponent.bindAssociationBehaviour(
                NodeServicePolicies.BeforeDeleteChildAssociationPolicy.QNAME,
                this,
                behaviour("beforeDeleteChildAssociation"));
        Binding binding = new Binding(policyComponent, this);
        for (QName guarded : guarded()) {
            binding.atOnce(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, guarded, "beforeDeleteNode");
            binding.atOnce(NodeServicePolicies.BeforeMoveNodePolicy.QNAME, guarded, "beforeMoveNode");
            binding.atOnce(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, guarded, "beforeSetNodeType");
            binding.atOnce(NodeServicePolicies.OnSetNodeTypePolicy.QNAME, guarded, "onSetNodeType");
            binding.atOnce(NodeServicePolicies.OnRestoreNodePolicy.QNAME, guarded, "onRestoreNode");
            binding.atOnce(CopyServicePolicies.OnCopyNodePolicy.QNAME, guarded, "getCopyCallback");
            binding.atOnce(LockServicePolicies.BeforeLock.QNAME, guarded, "beforeLock");
            binding.atOnce(VersionServicePolicies.BeforeCreateVersionPolicy.QNAME, guarded, "beforeCreateVersion");
            binding.atOnce(CheckOutCheckInServicePolicies.BeforeCheckOut.QNAME, guarded, "beforeCheckOut");
        }
        for (QName guarded : guarded()) {
            binding.atOnce(NodeServicePolicies.OnCreateNodePolicy.QNAME, guarded, "onCreateNode")
                    .atOnce(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, guarded, "onUpdateProperties");
        }
        // Permission policies look at the type only, those of inheritance at sys:base only.
        binding.atOnce(
                PermissionServicePolicies.OnGrantLocalPermission.QNAME,
                ContentModel.TYPE_BASE,
                "onGrantLocalPermission");
        binding.atOnce(
                PermissionServicePolicies.OnRevokeLocalPermission.QNAME,
                ContentModel.TYPE_BASE,
                "onRevokeLocalPermission");
        binding.atOnce(
                PermissionServicePolicies.OnInheritPermissionsEnabled.QNAME,
                ContentModel.TYPE_BASE,
                "onInheritPermissionsEnabled");
        binding.atOnce(
                PermissionServicePolicies.OnInheritPermissionsDisabled.QNAME,
                ContentModel.TYPE_BASE,
                "onInheritPermissionsDisabled");
    }

    /** While a command runs, nobody but the command makes anything of the register. */
    public void onCreateNode(ChildAssociationRef created) {
        if (system.isOpen() && !guard.isPermitted(Act.CREATE, created.getChildRef())) {
            throw Guard.veto();
        }
    }

    /**
     * While a command runs, nobody but the command changes anything of the register. The behaviour that has begun the command does not see
     * such changes, since Alfresco calls no behaviour again while it runs.
     */
    public void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        boolean changes = !before.isEmpty() && !Changes.between(before, after).isEmpty();
        if (changes && system.isOpen() && !guard.isPermittedChange(node, before, after)) {
            throw Guard.veto();
        }
    }

    /** A step that waits for its signature and a form under correction are not sealed themselves: the entry they lie in is. */
    public void beforeDeleteNode(NodeRef node) {
        if (guard.isPermitted(Act.DELETE, node)) {
            return;
        }
        guard.refuseIfSealed(Act.DELETE, node);
        NodeRef parent = nodeService.getPrimaryParent(node).getParentRef();
        if (nodeService.getType(parent).equals(RegisterModel.TYPE_DOSSIER)) {
            guard.refuseIfSealed(Act.DELETE, parent);
        }
    }

    public void beforeMoveNode(ChildAssociationRef from, NodeRef to) {
        guard.refuseIfGuarded(Act.MOVE, from.getChildRef());
    }

    public void beforeSetNodeType(NodeRef node, QName from, QName to) {
        guard.refuseIfGuarded(Act.SET_TYPE, node);
    }

    /** Also the other way: nothing becomes an entry of the register by a change of type. */
    public void onSetNodeType(NodeRef node, QName from, QName to) {
        guard.vetoIfGuarded(Act.SET_TYPE, node);
    }

    /** A draft that was thrown away does not come back from the trash: its ownership would be anybody's guess. */
    public void onRestoreNode(ChildAssociationRef restored) {
        guard.vetoIfGuarded(restored.getChildRef());
    }

    public CopyBehaviourCallback getCopyCallback(QName type, CopyDetails copy) {
        throw Guard.refusal();
    }

    public void beforeLock(NodeRef node, LockType type) {
        guard.refuseIfGuarded(node);
    }

    public void beforeCreateVersion(NodeRef node) {
        guard.refuseIfGuarded(node);
    }

    public void beforeCheckOut(NodeRef node, NodeRef parent, QName assocType, QName assoc) {
        guard.refuseIfGuarded(node);
    }

    public void beforeAddAspect(NodeRef node, QName aspect) {
        if (!guard.isPermittedAspect(node, aspect) && guard.isGuarded(node) && !mayStand(node, aspect)) {
            throw Guard.refusal();
        }
    }

    public void beforeRemoveAspect(NodeRef node, QName aspect) {
        guard.refuseIfGuarded(Act.REMOVE_ASPECT, node);
    }

    public void onCreateAssociation(AssociationRef association) {
        guard.vetoIfGuarded(association.getSourceRef());
        guard.vetoIfGuarded(association.getTargetRef());
    }

    /** A second parent would carry the entry out of its folder; children are the register's own, and what people bring. */
    public void onCreateChildAssociation(ChildAssociationRef child, boolean isNewNode) {
        if (isNewNode && guard.isPermitted(Act.CREATE, child.getChildRef())) {
            sealUnlessGuarded(child);
        } else if (guard.isPermitted(Act.MOVE, child.getChildRef())
                || guard.isPermitted(Act.DELETE, child.getChildRef())) {
            // its move, or its way into the trash
            return;
        } else if (!isNewNode) {
            guard.vetoIfGuarded(child.getChildRef());
            guard.vetoIfGuarded(child.getParentRef());
        } else if (guard.isGuarded(child.getParentRef()) && !guard.isUserAddable(child.getChildRef())) {
            throw Guard.veto();
        }
    }

    public void beforeDeleteChildAssociation(ChildAssociationRef child) {
        if (!guard.isPermitted(Act.MOVE, child.getChildRef())) {
            guard.refuseIfSealed(Act.DELETE, child.getChildRef());
        }
    }

    public void onGrantLocalPermission(NodeRef node, String authority, String permission) {
        guard.vetoIfGuarded(Act.SET_RIGHTS, node);
    }

    public void onRevokeLocalPermission(NodeRef node, String authority, String permission) {
        guard.vetoIfGuarded(Act.SET_RIGHTS, node);
    }

    public void onInheritPermissionsEnabled(NodeRef node) {
        guard.vetoIfGuarded(Act.SET_RIGHTS, node);
    }

    public void onInheritPermissionsDisabled(NodeRef node, boolean async) {
        guard.vetoIfGuarded(Act.SET_RIGHTS, node);
    }

    /** What the register keeps in its folders is nobody's to change, whatever its type: who rewrites its settings becomes anybody. */
    private void sealUnlessGuarded(ChildAssociationRef created) {
        if (guard.isSealed(created.getParentRef()) && !guard.isGuarded(created.getChildRef())) {
            nodeService.addAspect(created.getChildRef(), RegisterModel.ASPECT_SEALED, null);
        }
    }

    private boolean mayStand(NodeRef node, QName aspect) {
        boolean modelsOwn = aspect.getNamespaceURI().equals(RegisterModel.URI)
                && !aspect.equals(RegisterModel.ASPECT_SEALED)
                && !guard.isSealed(node);
        boolean extracted = isEvidence(node)
                && !guard.isSealed(node)
                && (EXTRACTED.contains(aspect.getNamespaceURI()) || EXTRACTED_TOO.contains(aspect));
        return modelsOwn || extracted || ALFRESCOS_OWN.contains(aspect);
    }

    private boolean isEvidence(NodeRef node) {
        return nodeService.getType(node).equals(RegisterModel.TYPE_EVIDENCE);
    }

    private static List<QName> guarded() {
        return java.util.stream.Stream.concat(
                        Guard.guardedTypes().stream(), java.util.stream.Stream.of(RegisterModel.ASPECT_SEALED))
                .toList();
    }

    private void everywhere(QName policy, String method) {
        policyComponent.bindClassBehaviour(policy, this, behaviour(method));
    }

    private JavaBehaviour behaviour(String method) {
        return new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT);
    }
}

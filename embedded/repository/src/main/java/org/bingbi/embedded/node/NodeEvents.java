package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alfresco.repo.node.NodeServicePolicies.BeforeAddAspectPolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeArchiveNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeCreateNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeCreateStorePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeDeleteAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeDeleteChildAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeDeleteNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeMoveNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeRemoveAspectPolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeSetNodeTypePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeUpdateNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnAddAspectPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnCreateAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnCreateChildAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnCreateNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnCreateStorePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnDeleteAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnDeleteChildAssociationPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnDeleteNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnMoveNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnRemoveAspectPolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnRestoreNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnSetNodeTypePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnUpdateNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.OnUpdatePropertiesPolicy;
import org.alfresco.repo.policy.AssociationPolicy;
import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.Policies;

/** Fires the policies of nodes, each for the classes that Alfresco fires it for. Versions are nodes that nobody hears of. */
class NodeEvents {
    private final Policies policies;
    private final NodeStates states;

    NodeEvents(Policies policies, NodeStates states) {
        this.policies = policies;
        this.states = states;
    }

    private static boolean silent(NodeRef node) {
        return node.getStoreRef().getIdentifier().equals("version2Store")
                || node.getStoreRef().getProtocol().equals("versionStore");
    }

    private <P extends ClassPolicy> void at(NodeRef node, Class<P> policy, Consumer<P> event) {
        if (!silent(node)) {
            policies.fire(policy, node, states.get(node).classes(), event);
        }
    }

    private <P extends ClassPolicy> void ofClass(NodeRef node, QName className, Class<P> policy, Consumer<P> event) {
        if (!silent(node)) {
            policies.fire(policy, node, Set.of(className), event);
        }
    }

    private <P extends AssociationPolicy> void ofAssociation(
            NodeRef node, QName association, Class<P> policy, Consumer<P> event) {
        if (!silent(node)) {
            policies.fire(policy, node, states.get(node).classes(), association, event);
        }
    }

    void beforeCreateStore(QName rootType, StoreRef store) {
        policies.fire(BeforeCreateStorePolicy.class, null, Set.of(rootType), p -> p.beforeCreateStore(rootType, store));
    }

    void onCreateStore(NodeRef root) {
        at(root, OnCreateStorePolicy.class, p -> p.onCreateStore(root));
    }

    void beforeCreateNode(NodeRef parent, QName association, QName name, QName type) {
        if (!silent(parent)) {
            policies.fire(
                    BeforeCreateNodePolicy.class,
                    null,
                    Set.of(type),
                    p -> p.beforeCreateNode(parent, association, name, type));
        }
    }

    void onCreateNode(ChildAssociationRef child) {
        at(child.getChildRef(), OnCreateNodePolicy.class, p -> p.onCreateNode(child));
    }

    void beforeMoveNode(ChildAssociationRef old, NodeRef newParent) {
        at(old.getChildRef(), BeforeMoveNodePolicy.class, p -> p.beforeMoveNode(old, newParent));
    }

    void onMoveNode(ChildAssociationRef old, ChildAssociationRef now) {
        at(now.getChildRef(), OnMoveNodePolicy.class, p -> p.onMoveNode(old, now));
    }

    void beforeUpdateNode(NodeRef node) {
        at(node, BeforeUpdateNodePolicy.class, p -> p.beforeUpdateNode(node));
    }

    void onUpdateNode(NodeRef node) {
        at(node, OnUpdateNodePolicy.class, p -> p.onUpdateNode(node));
    }

    void beforeSetType(NodeRef node, QName old, QName now) {
        at(node, BeforeSetNodeTypePolicy.class, p -> p.beforeSetNodeType(node, old, now));
    }

    void onSetType(NodeRef node, QName old, QName now) {
        at(node, OnSetNodeTypePolicy.class, p -> p.onSetNodeType(node, old, now));
    }

    void onUpdateProperties(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        at(node, OnUpdatePropertiesPolicy.class, p -> p.onUpdateProperties(node, before, after));
    }

    void beforeDeleteNode(NodeRef node) {
        at(node, BeforeDeleteNodePolicy.class, p -> p.beforeDeleteNode(node));
    }

    void beforeArchiveNode(NodeRef node) {
        at(node, BeforeArchiveNodePolicy.class, p -> p.beforeArchiveNode(node));
    }

    void onDeleteNode(ChildAssociationRef child, Collection<QName> classes, boolean archived) {
        if (!silent(child.getChildRef())) {
            policies.fire(OnDeleteNodePolicy.class, child.getChildRef(), classes, p -> p.onDeleteNode(child, archived));
        }
    }

    void onRestoreNode(ChildAssociationRef child) {
        at(child.getChildRef(), OnRestoreNodePolicy.class, p -> p.onRestoreNode(child));
    }

    void beforeAddAspect(NodeRef node, QName aspect) {
        ofClass(node, aspect, BeforeAddAspectPolicy.class, p -> p.beforeAddAspect(node, aspect));
    }

    void onAddAspect(NodeRef node, QName aspect) {
        ofClass(node, aspect, OnAddAspectPolicy.class, p -> p.onAddAspect(node, aspect));
    }

    void beforeRemoveAspect(NodeRef node, QName aspect) {
        ofClass(node, aspect, BeforeRemoveAspectPolicy.class, p -> p.beforeRemoveAspect(node, aspect));
    }

    void onRemoveAspect(NodeRef node, QName aspect) {
        ofClass(node, aspect, OnRemoveAspectPolicy.class, p -> p.onRemoveAspect(node, aspect));
    }

    void onCreateChildAssociation(ChildAssociationRef child, boolean newNode) {
        associated(
                child.getParentRef(),
                child.getTypeQName(),
                OnCreateChildAssociationPolicy.class,
                p -> p.onCreateChildAssociation(child, newNode));
    }

    void beforeDeleteChildAssociation(ChildAssociationRef child) {
        associated(
                child.getParentRef(),
                child.getTypeQName(),
                BeforeDeleteChildAssociationPolicy.class,
                p -> p.beforeDeleteChildAssociation(child));
    }

    void onDeleteChildAssociation(ChildAssociationRef child) {
        associated(
                child.getParentRef(),
                child.getTypeQName(),
                OnDeleteChildAssociationPolicy.class,
                p -> p.onDeleteChildAssociation(child));
    }

    void onCreateAssociation(AssociationRef peer) {
        associated(
                peer.getSourceRef(),
                peer.getTypeQName(),
                OnCreateAssociationPolicy.class,
                p -> p.onCreateAssociation(peer));
    }

    void beforeDeleteAssociation(AssociationRef peer) {
        associated(
                peer.getSourceRef(),
                peer.getTypeQName(),
                BeforeDeleteAssociationPolicy.class,
                p -> p.beforeDeleteAssociation(peer));
    }

    void onDeleteAssociation(AssociationRef peer) {
        associated(
                peer.getSourceRef(),
                peer.getTypeQName(),
                OnDeleteAssociationPolicy.class,
                p -> p.onDeleteAssociation(peer));
    }

    /** The source may be gone already when its associations end with it. */
    private <P extends AssociationPolicy> void associated(
            NodeRef source, QName association, Class<P> policy, Consumer<P> event) {
        if (states.find(source).isPresent()) {
            ofAssociation(source, association, policy, event);
        }
    }
}

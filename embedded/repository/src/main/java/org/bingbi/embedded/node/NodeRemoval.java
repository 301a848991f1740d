package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.ChildRows.Child;
import org.bingbi.embedded.transaction.CommitLog;

/**
 * Deletes nodes with their primary children: into the archive store where their type says so, else for good. An archived
 * node keeps its id, uuid and rows, and only changes its store and parent.
 */
class NodeRemoval {
    private static final QName ARCHIVED_ITEM = QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, "archivedItem");
    private static final Object PENDING = NodeRemoval.class;

    private final NodeStates states;
    private final NodeChanges changes;
    private final ChildRows children;
    private final PeerRows peers;
    private final Stores stores;
    private final NodeEvents events;
    private final NodeLinks links;
    private final DictionaryService dictionary;
    private final AclInheritance acls;
    private final CommitLog commitLog;

    NodeRemoval(
            NodeStates states,
            NodeChanges changes,
            ChildRows children,
            PeerRows peers,
            Stores stores,
            NodeEvents events,
            NodeLinks links,
            DictionaryService dictionary,
            AclInheritance acls,
            CommitLog commitLog) {
        this.states = states;
        this.changes = changes;
        this.children = children;
        this.peers = peers;
        this.stores = stores;
        this.events = events;
        this.links = links;
        this.dictionary = dictionary;
        this.acls = acls;
        this.commitLog = commitLog;
    }

    /** Says whether a node is being deleted just now, so that it must not be linked, moved or deleted again. */
    boolean isPending(NodeRef ref) {
        return TransactionalResourceHelper.isResourcePresent(PENDING)
                && pending().contains(ref);
    }

    void refusePending(NodeRef ref) {
        if (isPending(ref)) {
            throw new IllegalStateException("Operation not allowed against node pending deletion: " + ref);
        }
    }

    private static Set<NodeRef> pending() {
        return TransactionalResourceHelper.getSet(PENDING);
    }

    void delete(NodeRef ref) {
        NodeState top = states.get(ref);
        if (top.type().equals(ContentModel.TYPE_STOREROOT)) {
            throw new IllegalArgumentException("A store root node cannot be deleted: " + ref);
        }
        List<NodeState> topDown = new ArrayList<>();
        collect(top, topDown);
        List<NodeState> bottomUp = new ArrayList<>(topDown);
        Collections.reverse(bottomUp);
        List<NodeRef> refs = topDown.stream().map(NodeState::ref).toList();
        pending().addAll(refs);
        try {
            boolean archive = isArchived(top);
            bottomUp.forEach(node -> tellBefore(node, archive));
            bottomUp.forEach(node -> cutLinks(states.get(node.ref())));
            if (archive) {
                archive(topDown, bottomUp);
            } else {
                bottomUp.forEach(this::purge);
            }
        } finally {
            pending().removeAll(refs);
        }
    }

    private void collect(NodeState node, List<NodeState> into) {
        into.add(node);
        states.load(children.primaryChildren(node.id())).values().forEach(child -> collect(child, into));
    }

    private boolean isArchived(NodeState node) {
        boolean archives = archiveOf(node.ref().getStoreRef()) != null;
        boolean wanted = false;
        for (QName className : node.classes()) {
            ClassDefinition definition = dictionary.getClass(className);
            Boolean says = definition == null ? null : definition.getArchive();
            if (Boolean.FALSE.equals(says)) {
                return false;
            }
            wanted |= Boolean.TRUE.equals(says);
        }
        return archives && wanted;
    }

    static StoreRef archiveOf(StoreRef store) {
        return store.equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE) ? StoreRef.STORE_REF_ARCHIVE_SPACESSTORE : null;
    }

    private void tellBefore(NodeState node, boolean archive) {
        peers.from(node.id()).forEach(events::beforeDeleteAssociation);
        peers.to(node.id()).forEach(events::beforeDeleteAssociation);
        secondary(node).forEach(child -> events.beforeDeleteChildAssociation(child.ref()));
        if (archive) {
            events.beforeArchiveNode(node.ref());
        }
        events.beforeDeleteNode(node.ref());
    }

    private List<Child> secondary(NodeState node) {
        List<Child> all = new ArrayList<>(children.ofParent(node.id()));
        all.addAll(children.ofChild(node.id()));
        return all.stream().filter(child -> !child.ref().isPrimary()).toList();
    }

    private void cutLinks(NodeState node) {
        List<AssociationRef> all = new ArrayList<>(peers.from(node.id()));
        all.addAll(peers.to(node.id()));
        for (AssociationRef peer : all) {
            peers.delete(peer.getId());
            events.onDeleteAssociation(peer);
        }
        for (Child child : secondary(node)) {
            children.delete(child.id());
            states.find(child.ref().getChildRef()).ifPresent(this::refreshParents);
            events.onDeleteChildAssociation(child.ref());
        }
    }

    private void refreshParents(NodeState node) {
        changes.setParents(
                node, children.ofChild(node.id()).stream().map(Child::ref).toList());
    }

    private void purge(NodeState seen) {
        NodeState node = states.get(seen.ref());
        ChildAssociationRef parent = node.primaryParent();
        Set<QName> classes = node.classes();
        changes.delete(node);
        commitLog.referenceGone(storeId(node), node.ref().getId(), node.id());
        acls.purged(node.id(), node.aclId());
        events.onDeleteNode(parent, classes, false);
    }

    private long storeId(NodeState node) {
        return stores.id(node.ref().getStoreRef()).orElseThrow();
    }

    private void archive(List<NodeState> topDown, List<NodeState> bottomUp) {
        StoreRef store = archiveOf(topDown.get(0).ref().getStoreRef());
        NodeRef root = stores.root(store).orElseThrow();
        Map<NodeRef, ChildAssociationRef> old = new HashMap<>();
        for (NodeState seen : topDown) {
            NodeState node = states.get(seen.ref());
            ChildAssociationRef parent = node.primaryParent();
            old.put(node.ref(), parent);
            boolean top = seen == topDown.get(0);
            NodeRef newParent =
                    top ? root : new NodeRef(store, parent.getParentRef().getId());
            QName type = top ? ContentModel.ASSOC_CHILDREN : parent.getTypeQName();
            QName name = top ? ARCHIVED_ITEM : parent.getQName();
            events.beforeCreateNode(newParent, type, name, node.type());
            Child link = links.primary(node).orElseThrow();
            NodeState moved = transfer(node, store);
            ChildAssociationRef now =
                    top ? links.relocate(noteOrigin(moved, parent), link, states.get(root), type, name) : link(moved);
            events.onCreateNode(now);
        }
        for (NodeState seen : bottomUp) {
            events.onDeleteNode(old.get(seen.ref()), seen.classes(), true);
        }
    }

    private NodeState transfer(NodeState node, StoreRef store) {
        NodeRef target = new NodeRef(store, node.ref().getId());
        states.find(target).ifPresent(inTheWay -> delete(inTheWay.ref()));
        commitLog.referenceGone(storeId(node), node.ref().getId(), node.id());
        return changes.setRef(node, target);
    }

    private ChildAssociationRef link(NodeState moved) {
        refreshParents(moved);
        return states.get(moved.ref()).primaryParent();
    }

    private NodeState noteOrigin(NodeState node, ChildAssociationRef parent) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        Serializable owner = node.stored().get(ContentModel.PROP_OWNER);
        Map<QName, Serializable> origin = new HashMap<>();
        origin.put(ContentModel.PROP_ARCHIVED_BY, user);
        origin.put(ContentModel.PROP_ARCHIVED_DATE, new Date());
        origin.put(ContentModel.PROP_ARCHIVED_ORIGINAL_PARENT_ASSOC, parent);
        origin.put(ContentModel.PROP_ARCHIVED_ORIGINAL_OWNER, owner == null ? "" : owner);
        origin.put(ContentModel.PROP_OWNER, user);
        List<QName> aspects = new ArrayList<>(List.of(ContentModel.ASPECT_ARCHIVED, ContentModel.ASPECT_OWNABLE));
        aspects.removeAll(node.aspects());
        return changes.write(changes.addAspects(node, aspects), origin, false);
    }

    /** Brings an archived node back: to the given place, or to the one it came from. */
    NodeRef restore(NodeRef archived, NodeRef parent, QName assocType, QName assocName) {
        NodeState top = states.get(archived);
        if (!top.aspects().contains(ContentModel.ASPECT_ARCHIVED)) {
            throw new IllegalArgumentException("The node to restore was not deleted: " + archived);
        }
        ChildAssociationRef origin =
                (ChildAssociationRef) top.stored().get(ContentModel.PROP_ARCHIVED_ORIGINAL_PARENT_ASSOC);
        NodeState target = states.get(parent == null ? origin.getParentRef() : parent);
        QName type = assocType == null ? origin.getTypeQName() : assocType;
        QName name = assocName == null ? origin.getQName() : assocName;
        List<NodeState> topDown = new ArrayList<>();
        collect(top, topDown);
        topDown.forEach(node -> events.beforeDeleteNode(node.ref()));
        List<ChildAssociationRef> restored = new ArrayList<>();
        for (NodeState seen : topDown) {
            restored.add(seen == top ? bringBackTop(seen, target, type, name) : bringBack(seen, target));
        }
        restored.forEach(events::onRestoreNode);
        return restored.get(0).getChildRef();
    }

    private ChildAssociationRef bringBackTop(NodeState top, NodeState target, QName type, QName name) {
        events.beforeCreateNode(target.ref(), type, name, top.type());
        ChildAssociationRef old = top.primaryParent();
        NodeState node = changes.removeAspect(states.get(top.ref()), ContentModel.ASPECT_ARCHIVED);
        String owner = String.valueOf(node.stored().get(ContentModel.PROP_ARCHIVED_ORIGINAL_OWNER));
        List<QName> archival = new ArrayList<>(List.of(
                ContentModel.PROP_ARCHIVED_BY,
                ContentModel.PROP_ARCHIVED_DATE,
                ContentModel.PROP_ARCHIVED_ORIGINAL_PARENT_ASSOC,
                ContentModel.PROP_ARCHIVED_ORIGINAL_OWNER));
        if (owner.isEmpty()) {
            archival.add(ContentModel.PROP_OWNER);
            node = changes.removeAspect(node, ContentModel.ASPECT_OWNABLE);
        } else {
            node = changes.write(node, Map.of(ContentModel.PROP_OWNER, owner), false);
        }
        node = changes.removeProperties(node, archival);
        Child link = links.primary(node).orElseThrow();
        NodeState moved = transfer(node, target.ref().getStoreRef());
        ChildAssociationRef now = links.relocate(moved, link, target, type, name);
        events.onDeleteNode(old, top.classes(), true);
        events.onCreateNode(now);
        return now;
    }

    private ChildAssociationRef bringBack(NodeState seen, NodeState target) {
        NodeState node = states.get(seen.ref());
        ChildAssociationRef old = node.primaryParent();
        StoreRef store = target.ref().getStoreRef();
        events.beforeCreateNode(
                new NodeRef(store, old.getParentRef().getId()), old.getTypeQName(), old.getQName(), node.type());
        ChildAssociationRef now = link(transfer(node, store));
        events.onDeleteNode(old, seen.classes(), true);
        events.onCreateNode(now);
        return now;
    }
}

package org.bingbi.embedded.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.AssociationExistsException;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.ChildRows.Child;

/** Links nodes: further parents, another primary parent, and peers. */
class NodeLinks {
    private final NodeStates states;
    private final NodeChanges changes;
    private final NodeWriting writing;
    private final ChildRows children;
    private final PeerRows peers;
    private final NodeEvents events;
    private final AclInheritance acls;
    private final Integrity integrity;

    NodeLinks(
            NodeStates states,
            NodeChanges changes,
            NodeWriting writing,
            ChildRows children,
            PeerRows peers,
            NodeEvents events,
            AclInheritance acls,
            Integrity integrity) {
        this.states = states;
        this.changes = changes;
        this.writing = writing;
        this.children = children;
        this.peers = peers;
        this.events = events;
        this.acls = acls;
        this.integrity = integrity;
    }

    List<ChildAssociationRef> addChild(Collection<NodeRef> parents, NodeRef childRef, QName type, QName name) {
        List<ChildAssociationRef> added = new ArrayList<>();
        for (NodeRef parentRef : parents) {
            NodeState parent = states.get(parentRef);
            NodeState child = states.get(childRef);
            refuseCycle(parent, childRef);
            long id = children.insert(parent.id(), child.id(), type, name, false, -1);
            writing.takeName(id, parent, type, NodeWriting.nameOf(child.stored(), childRef));
            added.add(new ChildAssociationRef(type, parentRef, name, childRef, false, -1));
            refreshParents(child);
        }
        added.forEach(child -> {
            integrity.associated(child);
            events.onCreateChildAssociation(child, false);
        });
        parents.forEach(parent -> writing.addAspectsOfAssociation(parent, type));
        return added;
    }

    private void refuseCycle(NodeState parent, NodeRef child) {
        for (NodeState up = parent; up != null; up = parentOf(up)) {
            if (up.ref().equals(child)) {
                throw new IllegalArgumentException("A node cannot become a child of one that is below it");
            }
        }
    }

    private NodeState parentOf(NodeState node) {
        NodeRef parent = node.primaryParent().getParentRef();
        return parent == null ? null : states.get(parent);
    }

    private void refreshParents(NodeState child) {
        List<ChildAssociationRef> parents =
                children.ofChild(child.id()).stream().map(Child::ref).toList();
        changes.setParents(states.get(child.ref()), parents);
    }

    /** Cuts associations that are not primary, each with its policies. */
    void cut(List<Child> secondary) {
        for (Child child : secondary) {
            events.beforeDeleteChildAssociation(child.ref());
            children.delete(child.id());
            refreshParents(states.get(child.ref().getChildRef()));
            events.onDeleteChildAssociation(child.ref());
        }
    }

    /** The associations between a parent and a child, of one type and name if these are given. */
    List<Child> between(NodeRef parentRef, NodeRef childRef, QName type, QName name) {
        NodeState parent = states.get(parentRef);
        return children.ofChild(states.get(childRef).id()).stream()
                .filter(c -> c.parentId() == parent.id())
                .filter(c -> type == null || c.ref().getTypeQName().equals(type))
                .filter(c -> name == null || c.ref().getQName().equals(name))
                .toList();
    }

    ChildAssociationRef move(NodeRef ref, NodeRef newParentRef, QName type, QName name) {
        NodeState parent = states.get(newParentRef);
        Child old = primary(states.get(ref))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Node " + ref + " doesn't have a parent.  Use 'addChild' instead of move."));
        refuseCycle(parent, ref);
        events.beforeMoveNode(old.ref(), newParentRef);
        events.beforeDeleteChildAssociation(old.ref());
        ChildAssociationRef moved = relocate(states.get(ref), old, states.get(newParentRef), type, name);
        integrity.associated(moved);
        events.onCreateChildAssociation(moved, false);
        events.onDeleteChildAssociation(old.ref());
        events.onMoveNode(old.ref(), moved);
        return moved;
    }

    /** Puts a node under another primary parent, without policies. */
    ChildAssociationRef relocate(NodeState node, Child old, NodeState parent, QName type, QName name) {
        Long oldAcl = states.find(old.parentId()).map(NodeState::aclId).orElse(null);
        children.freeName(old.id());
        children.move(old.id(), parent.id(), type, name);
        writing.takeName(old.id(), parent, type, NodeWriting.nameOf(node.stored(), node.ref()));
        refreshParents(node);
        if (old.parentId() != parent.id()) {
            acls.moved(node.id(), oldAcl, states.get(parent.ref()).aclId());
        }
        return states.get(node.ref()).primaryParent();
    }

    Optional<Child> primary(NodeState node) {
        return children.ofChild(node.id()).stream()
                .filter(c -> c.ref().isPrimary())
                .findFirst();
    }

    AssociationRef associate(NodeRef sourceRef, NodeRef targetRef, QName type) {
        NodeState source = states.get(sourceRef);
        NodeState target = states.get(targetRef);
        if (peers.exists(source.id(), target.id(), type)) {
            throw new AssociationExistsException(source.id(), target.id(), type);
        }
        states.lock(source);
        long id = peers.insert(source.id(), target.id(), type);
        writing.addAspectsOfAssociation(sourceRef, type);
        AssociationRef peer = new AssociationRef(id, sourceRef, type, targetRef);
        integrity.associated(peer);
        events.onCreateAssociation(peer);
        return peer;
    }

    void dissociate(NodeRef sourceRef, NodeRef targetRef, QName type) {
        for (AssociationRef peer : peers.from(states.get(sourceRef).id())) {
            if (peer.getTargetRef().equals(targetRef) && peer.getTypeQName().equals(type)) {
                dissociate(peer);
            }
        }
    }

    void dissociate(AssociationRef peer) {
        events.beforeDeleteAssociation(peer);
        states.lock(states.get(peer.getSourceRef()));
        peers.delete(peer.getId());
        events.onDeleteAssociation(peer);
    }
}

package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidChildAssociationRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreExistsException;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.GUID;
import org.bingbi.embedded.node.ChildRows.Child;

/** Nodes, without permission checks: what the other services and the behaviours stand on. */
class EmbeddedNodeService extends NodeReading {
    private final NodeWriting writing;
    private final NodeLinks links;
    private final NodeRemoval removal;
    private final NodeChanges changes;
    private final NodeEvents events;
    private final AspectRemoval aspectRemoval;
    private final Integrity integrity;

    EmbeddedNodeService(
            NodeStates states,
            Stores stores,
            ChildRows children,
            PeerRows peers,
            NodeHistory history,
            DictionaryService dictionary,
            NodeWriting writing,
            NodeLinks links,
            NodeRemoval removal,
            NodeChanges changes,
            NodeEvents events,
            Integrity integrity) {
        super(states, stores, children, peers, history, new PropertyValues(dictionary));
        this.writing = writing;
        this.links = links;
        this.removal = removal;
        this.changes = changes;
        this.events = events;
        this.aspectRemoval = new AspectRemoval(states, changes, children, peers, events, links, dictionary);
        this.integrity = integrity;
    }

    /** Every change needs a transaction that may write, and is checked against the models at its end. */
    private void writes(NodeRef... refs) {
        AlfrescoTransactionSupport.checkTransactionReadState(true);
        for (NodeRef ref : refs) {
            if (ref == null) {
                throw new IllegalArgumentException("A node reference must be given");
            }
            removal.refusePending(ref);
        }
        integrity.changed();
    }

    @Override
    public StoreRef createStore(String protocol, String identifier) {
        writes();
        StoreRef store = new StoreRef(protocol, identifier);
        if (exists(store)) {
            throw new StoreExistsException(store, null);
        }
        events.beforeCreateStore(ContentModel.TYPE_STOREROOT, store);
        long id = stores().insert(store);
        NodeState root = changes.create(
                new NodeRef(store, GUID.generate()), ContentModel.TYPE_STOREROOT, null, Set.of(), Map.of());
        stores().setRoot(id, root.id());
        writing.addAspect(root.ref(), ContentModel.ASPECT_ROOT, null);
        events.onCreateStore(root.ref());
        return store;
    }

    @Override
    public ChildAssociationRef createNode(NodeRef parentRef, QName assocTypeQName, QName assocQName, QName type) {
        return createNode(parentRef, assocTypeQName, assocQName, type, null);
    }

    @Override
    public ChildAssociationRef createNode(
            NodeRef parentRef, QName assocType, QName assocQName, QName type, Map<QName, Serializable> properties) {
        writes(parentRef);
        ChildAssociationRef child = writing.createNode(parentRef, assocType, assocQName, type, properties);
        integrity.associated(child);
        return child;
    }

    @Override
    public ChildAssociationRef moveNode(NodeRef nodeRef, NodeRef newParentRef, QName assocType, QName assocQName) {
        writes(nodeRef, newParentRef);
        return links.move(nodeRef, newParentRef, assocType, assocQName);
    }

    @Override
    public void setChildAssociationIndex(ChildAssociationRef child, int index) {
        writes();
        int changed = children()
                .setIndex(
                        states().get(child.getParentRef()).id(),
                        states().get(child.getChildRef()).id(),
                        child.getTypeQName(),
                        child.getQName(),
                        index);
        if (changed == 0) {
            throw new InvalidChildAssociationRefException(child);
        }
    }

    @Override
    public void setType(NodeRef nodeRef, QName typeQName) {
        writes(nodeRef);
        writing.setType(nodeRef, typeQName);
    }

    @Override
    public void addAspect(NodeRef nodeRef, QName aspect, Map<QName, Serializable> aspectProperties) {
        writes();
        writing.addAspect(nodeRef, aspect, aspectProperties == null ? null : merged(nodeRef, aspectProperties));
    }

    @Override
    public void removeAspect(NodeRef nodeRef, QName aspect) {
        writes();
        aspectRemoval.remove(nodeRef, aspect, removal);
    }

    @Override
    public void deleteNode(NodeRef nodeRef) {
        writes(nodeRef);
        removal.delete(nodeRef);
    }

    @Override
    public NodeRef restoreNode(NodeRef archived, NodeRef parent, QName assocTypeQName, QName assocQName) {
        writes(archived);
        return removal.restore(archived, parent, assocTypeQName, assocQName);
    }

    @Override
    public ChildAssociationRef addChild(NodeRef parentRef, NodeRef childRef, QName assocTypeQName, QName qname) {
        return addChild(List.of(parentRef), childRef, assocTypeQName, qname).get(0);
    }

    @Override
    public List<ChildAssociationRef> addChild(
            Collection<NodeRef> parentRefs, NodeRef childRef, QName assocTypeQName, QName qname) {
        writes(childRef);
        parentRefs.forEach(removal::refusePending);
        return links.addChild(parentRefs, childRef, assocTypeQName, qname);
    }

    @Override
    public void removeChild(NodeRef parentRef, NodeRef childRef) {
        writes(parentRef, childRef);
        List<Child> between = links.between(parentRef, childRef, null, null);
        if (between.stream().anyMatch(c -> c.ref().isPrimary())) {
            removal.delete(childRef);
        } else {
            links.cut(between);
        }
    }

    @Override
    public boolean removeChildAssociation(ChildAssociationRef child) {
        writes(child.getParentRef(), child.getChildRef());
        List<Child> found = same(child);
        if (found.stream().anyMatch(c -> c.ref().isPrimary())) {
            removal.delete(child.getChildRef());
        } else {
            links.cut(found);
        }
        return !found.isEmpty();
    }

    @Override
    public boolean removeSecondaryChildAssociation(ChildAssociationRef child) {
        writes(child.getParentRef(), child.getChildRef());
        List<Child> found = same(child);
        if (found.stream().anyMatch(c -> c.ref().isPrimary())) {
            throw new IllegalArgumentException(
                    "removeSecondaryChildAssociation can not be applied to a primary" + " association: " + child);
        }
        links.cut(found);
        return !found.isEmpty();
    }

    private List<Child> same(ChildAssociationRef child) {
        return links.between(child.getParentRef(), child.getChildRef(), child.getTypeQName(), child.getQName());
    }

    @Override
    public void setProperties(NodeRef nodeRef, Map<QName, Serializable> properties) {
        writes();
        writing.setProperties(nodeRef, merged(nodeRef, properties), true);
    }

    @Override
    public void addProperties(NodeRef nodeRef, Map<QName, Serializable> properties) {
        writes();
        writing.setProperties(nodeRef, merged(nodeRef, properties), false);
    }

    @Override
    public void setProperty(NodeRef nodeRef, QName qname, Serializable value) {
        writes();
        if (qname.equals(ContentModel.PROP_NODE_UUID)) {
            throw new IllegalArgumentException("The node UUID cannot be changed.");
        }
        Map<QName, Serializable> one = new HashMap<>();
        one.put(qname, value);
        writing.setProperties(nodeRef, merged(nodeRef, one), false);
    }

    private Map<QName, Serializable> merged(NodeRef nodeRef, Map<QName, Serializable> given) {
        return values().besideOtherLanguages(given, states().get(nodeRef).stored());
    }

    @Override
    public void removeProperty(NodeRef nodeRef, QName qname) {
        writes();
        writing.removeProperty(nodeRef, qname);
    }

    @Override
    public AssociationRef createAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName) {
        writes(sourceRef, targetRef);
        return links.associate(sourceRef, targetRef, assocTypeQName);
    }

    @Override
    public void removeAssociation(NodeRef sourceRef, NodeRef targetRef, QName assocTypeQName) {
        writes(sourceRef, targetRef);
        links.dissociate(sourceRef, targetRef, assocTypeQName);
    }
}

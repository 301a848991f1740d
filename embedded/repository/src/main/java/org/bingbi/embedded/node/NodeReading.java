package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidStoreRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.Path;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.QNamePattern;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.bingbi.embedded.node.ChildRows.Child;

/** The reading half of the node service. */
abstract class NodeReading implements NodeService {
    private final NodeStates states;
    private final Stores stores;
    private final ChildRows children;
    private final PeerRows peers;
    private final NodeHistory history;
    private final PropertyValues values;

    NodeReading(
            NodeStates states,
            Stores stores,
            ChildRows children,
            PeerRows peers,
            NodeHistory history,
            PropertyValues values) {
        this.states = states;
        this.stores = stores;
        this.children = children;
        this.peers = peers;
        this.history = history;
        this.values = values;
    }

    final NodeStates states() {
        return states;
    }

    final Stores stores() {
        return stores;
    }

    final ChildRows children() {
        return children;
    }

    final PropertyValues values() {
        return values;
    }

    @Override
    public List<StoreRef> getStores() {
        return stores.all();
    }

    @Override
    public boolean exists(StoreRef storeRef) {
        return stores.root(storeRef).isPresent();
    }

    @Override
    public boolean exists(NodeRef nodeRef) {
        return states.find(nodeRef).isPresent();
    }

    @Override
    public NodeRef.Status getNodeStatus(NodeRef nodeRef) {
        return history.of(nodeRef).orElse(null);
    }

    @Override
    public NodeRef getNodeRef(Long nodeId) {
        return states.find(nodeId).map(NodeState::ref).orElse(null);
    }

    @Override
    public NodeRef getRootNode(StoreRef storeRef) {
        return stores.root(storeRef)
                .orElseThrow(() -> new InvalidStoreRefException("Store does not exist: " + storeRef, storeRef));
    }

    @Override
    public NodeRef getStoreArchiveNode(StoreRef storeRef) {
        StoreRef archive = NodeRemoval.archiveOf(storeRef);
        return archive == null ? null : stores.root(archive).orElse(null);
    }

    @Override
    public QName getType(NodeRef nodeRef) {
        return states.get(nodeRef).type();
    }

    @Override
    public boolean hasAspect(NodeRef nodeRef, QName aspectTypeQName) {
        return states.get(nodeRef).aspects().contains(aspectTypeQName);
    }

    @Override
    public Set<QName> getAspects(NodeRef nodeRef) {
        return new HashSet<>(states.get(nodeRef).aspects());
    }

    @Override
    public Map<QName, Serializable> getProperties(NodeRef nodeRef) {
        return values.inOneLanguage(states.get(nodeRef).properties());
    }

    @Override
    public Serializable getProperty(NodeRef nodeRef, QName qname) {
        return values.inOneLanguage(states.get(nodeRef).property(qname));
    }

    @Override
    public Long getNodeAclId(NodeRef nodeRef) {
        return states.get(nodeRef).aclId();
    }

    @Override
    public List<ChildAssociationRef> getParentAssocs(NodeRef nodeRef) {
        return getParentAssocs(nodeRef, RegexQNamePattern.MATCH_ALL, RegexQNamePattern.MATCH_ALL);
    }

    @Override
    public List<ChildAssociationRef> getParentAssocs(NodeRef nodeRef, QNamePattern types, QNamePattern names) {
        return states.get(nodeRef).parents().stream()
                .filter(p -> p.getParentRef() != null)
                .filter(p -> types.isMatch(p.getTypeQName()) && names.isMatch(p.getQName()))
                .toList();
    }

    @Override
    public ChildAssociationRef getPrimaryParent(NodeRef nodeRef) {
        return states.get(nodeRef).primaryParent();
    }

    @Override
    public List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef) {
        return getChildAssocs(nodeRef, RegexQNamePattern.MATCH_ALL, RegexQNamePattern.MATCH_ALL, true);
    }

    @Override
    public List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef, QNamePattern types, QNamePattern names) {
        return getChildAssocs(nodeRef, types, names, true);
    }

    @Override
    public List<ChildAssociationRef> getChildAssocs(
            NodeRef nodeRef, QNamePattern types, QNamePattern names, boolean preload) {
        return getChildAssocs(nodeRef, types, names, Integer.MAX_VALUE, preload);
    }

    @Override
    public List<ChildAssociationRef> getChildAssocs(
            NodeRef nodeRef, QNamePattern types, QNamePattern names, int maxResults, boolean preload) {
        long parent = states.get(nodeRef).id();
        List<Child> found;
        if (names instanceof QName name) {
            found = children.ofParentNamed(parent, name);
        } else if (types instanceof QName type) {
            found = children.ofParent(parent, type);
        } else {
            found = children.ofParent(parent);
        }
        List<Child> wanted = found.stream()
                .filter(c -> types.isMatch(c.ref().getTypeQName())
                        && names.isMatch(c.ref().getQName()))
                .limit(maxResults)
                .toList();
        if (preload) {
            states.load(wanted.stream().map(Child::childId).toList());
        }
        return refs(wanted.stream());
    }

    @Override
    public List<ChildAssociationRef> getChildAssocs(NodeRef nodeRef, Set<QName> childNodeTypeQNames) {
        return childNodeTypeQNames.isEmpty()
                ? List.of()
                : refs(children.ofParentOfTypes(states.get(nodeRef).id(), childNodeTypeQNames).stream());
    }

    private static List<ChildAssociationRef> refs(Stream<Child> found) {
        List<ChildAssociationRef> refs = new ArrayList<>();
        found.forEach(child -> refs.add(child.ref()));
        return refs;
    }

    @Override
    public NodeRef getChildByName(NodeRef nodeRef, QName assocTypeQName, String childName) {
        return children.byName(states.get(nodeRef).id(), assocTypeQName, childName)
                .map(child -> child.ref().getChildRef())
                .orElse(null);
    }

    @Override
    public List<ChildAssociationRef> getChildrenByName(
            NodeRef nodeRef, QName assocTypeQName, Collection<String> childNames) {
        long parent = states.get(nodeRef).id();
        return refs(childNames.stream()
                .map(name -> children.byName(parent, assocTypeQName, name).orElse(null))
                .filter(Objects::nonNull));
    }

    @Override
    public int countChildAssocs(NodeRef nodeRef, boolean isPrimary) {
        return children.count(states.get(nodeRef).id(), isPrimary);
    }

    @Override
    public List<AssociationRef> getTargetAssocs(NodeRef sourceRef, QNamePattern qnamePattern) {
        return peers.from(states.get(sourceRef).id()).stream()
                .filter(peer -> qnamePattern.isMatch(peer.getTypeQName()))
                .toList();
    }

    @Override
    public List<AssociationRef> getSourceAssocs(NodeRef targetRef, QNamePattern qnamePattern) {
        return peers.to(states.get(targetRef).id()).stream()
                .filter(peer -> qnamePattern.isMatch(peer.getTypeQName()))
                .toList();
    }

    @Override
    public Path getPath(NodeRef nodeRef) {
        Path path = new Path();
        NodeState node = states.get(nodeRef);
        path.prepend(new Path.ChildAssocElement(node.primaryParent()));
        while (node.primaryParent().getParentRef() != null) {
            node = states.get(node.primaryParent().getParentRef());
            path.prepend(new Path.ChildAssocElement(node.primaryParent()));
        }
        return path;
    }
}

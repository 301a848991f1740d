package org.bingbi.memory;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;

/** Nodes in memory, behind the interface of the gateway; counts how often a node's properties are read whole. */
public final class MemoryNodes {

    /** A node as it stands. */
    record Node(NodeRef ref, QName type, Set<QName> aspects, Map<QName, Serializable> properties) {}

    private final Map<NodeRef, Node> nodes = new LinkedHashMap<>();
    private final Map<NodeRef, ChildAssociationRef> parents = new HashMap<>();
    private final Map<NodeRef, byte[]> contents = new HashMap<>();
    private final Map<NodeRef, Integer> reads = new HashMap<>();
    private final SealedNodes service = (SealedNodes)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SealedNodes.class}, new Handler());

    /** The nodes as services see them. */
    public SealedNodes service() {
        return service;
    }

    /** How often all properties of the node were asked for at once since {@link #countAgain}. */
    public int timesRead(NodeRef node) {
        return reads.getOrDefault(node, 0);
    }

    public void countAgain() {
        reads.clear();
    }

    public String content(NodeRef node) {
        return new String(contents.getOrDefault(node, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A new node below another, or a root. */
    public NodeRef create(NodeRef parent, QName name, QName type, Map<QName, Serializable> properties) {
        NodeRef ref = new NodeRef("workspace://SpacesStore/" + UUID.randomUUID());
        nodes.put(ref, new Node(ref, type, new HashSet<>(), new HashMap<>(properties)));
        if (parent != null) {
            parents.put(ref, new ChildAssociationRef(ContentModel.ASSOC_CONTAINS, parent, name, ref));
        }
        return ref;
    }

    Stream<Node> all() {
        return nodes.values().stream();
    }

    private Node node(Object ref) {
        Node node = nodes.get(ref);
        if (node == null) {
            throw new InvalidNodeRefException((NodeRef) ref);
        }
        return node;
    }

    private List<ChildAssociationRef> children(Object parent) {
        return parents.values().stream()
                .filter(child -> child.getParentRef().equals(parent) && nodes.containsKey(child.getChildRef()))
                .toList();
    }

    private NodeRef named(Object parent, Object name) {
        return children(parent).stream()
                .map(ChildAssociationRef::getChildRef)
                .filter(child -> name.equals(node(child).properties().get(ContentModel.PROP_NAME)))
                .findFirst()
                .orElse(null);
    }

    private void put(Object ref, Map<?, ?> properties) {
        properties.forEach((name, value) -> {
            if (value == null) {
                node(ref).properties().remove(name);
            } else {
                node(ref).properties().put((QName) name, (Serializable) value);
            }
        });
    }

    private void delete(NodeRef ref) {
        new ArrayList<>(children(ref)).forEach(child -> delete(child.getChildRef()));
        nodes.remove(ref);
        parents.remove(ref);
    }

    private final class Handler implements InvocationHandler {

        @Override
        @SuppressWarnings("unchecked")
        public Object invoke(Object proxy, Method method, Object[] given) {
            Object first = given == null ? null : given[0];
            switch (method.getName()) {
                case "exists":
                    return nodes.containsKey(first);
                case "getType":
                    return node(first).type();
                case "hasAspect":
                    return node(first).aspects().contains(given[1]);
                case "getAspects":
                    return Set.copyOf(node(first).aspects());
                case "getProperty":
                    return node(first).properties().get(given[1]);
                case "getProperties":
                    reads.merge((NodeRef) first, 1, Integer::sum);
                    return new HashMap<>(node(first).properties());
                case "setProperty":
                    Map<Object, Object> one = new HashMap<>();
                    one.put(given[1], given[2]);
                    put(first, one);
                    return null;
                case "addProperties":
                    put(first, (Map<?, ?>) given[1]);
                    return null;
                case "removeProperty":
                    node(first).properties().remove(given[1]);
                    return null;
                case "addAspect":
                    node(first).aspects().add((QName) given[1]);
                    put(first, given[2] == null ? Map.of() : (Map<?, ?>) given[2]);
                    return null;
                case "removeAspect":
                    node(first).aspects().remove(given[1]);
                    return null;
                case "createNode":
                    Map<QName, Serializable> properties =
                            given.length > 4 && given[4] != null ? (Map<QName, Serializable>) given[4] : Map.of();
                    NodeRef made = create((NodeRef) first, (QName) given[2], (QName) given[3], properties);
                    return parents.get(made);
                case "moveNode":
                    ChildAssociationRef moved = new ChildAssociationRef(
                            ContentModel.ASSOC_CONTAINS, (NodeRef) given[1], (QName) given[3], (NodeRef) first);
                    parents.put((NodeRef) first, moved);
                    return moved;
                case "deleteNode":
                    delete((NodeRef) first);
                    return null;
                case "getPrimaryParent":
                    return parents.get(first);
                case "getChildByName":
                    return named(first, given[2]);
                case "getChildAssocs":
                    return childAssocs(given);
                case "writeContent":
                    contents.put((NodeRef) first, (byte[]) given[3]);
                    return null;
                case "toString":
                    return "nodes in memory";
                default:
                    throw new UnsupportedOperationException(method.toString());
            }
        }

        private List<ChildAssociationRef> childAssocs(Object[] given) {
            List<ChildAssociationRef> all = children(given[0]);
            if (given.length == 1) {
                return all;
            }
            if (given[1] instanceof Collection<?> types) {
                return all.stream()
                        .filter(child ->
                                types.contains(node(child.getChildRef()).type()))
                        .toList();
            }
            return all.stream()
                    .filter(child -> child.getQName().equals(given[2]))
                    .toList();
        }
    }
}

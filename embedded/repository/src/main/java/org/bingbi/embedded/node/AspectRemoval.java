package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.ChildRows.Child;

/** Takes an aspect away with the properties and associations that it defines. */
class AspectRemoval {
    private final NodeStates states;
    private final NodeChanges changes;
    private final ChildRows children;
    private final PeerRows peers;
    private final NodeEvents events;
    private final NodeLinks links;
    private final DictionaryService dictionary;

    AspectRemoval(
            NodeStates states,
            NodeChanges changes,
            ChildRows children,
            PeerRows peers,
            NodeEvents events,
            NodeLinks links,
            DictionaryService dictionary) {
        this.states = states;
        this.changes = changes;
        this.children = children;
        this.peers = peers;
        this.events = events;
        this.links = links;
        this.dictionary = dictionary;
    }

    void remove(NodeRef ref, QName aspect, NodeRemoval removal) {
        if (!states.get(ref).aspects().contains(aspect)) {
            return;
        }
        events.beforeUpdateNode(ref);
        events.beforeRemoveAspect(ref, aspect);
        changes.removeAspect(states.get(ref), aspect);
        AspectDefinition definition = dictionary.getAspect(aspect);
        boolean cut = false;
        if (definition != null) {
            removeProperties(ref, definition);
            cut = removeChildren(ref, definition, removal);
            cut |= removePeers(ref, aspect);
        }
        if (cut) {
            events.onUpdateNode(ref);
        }
        events.onRemoveAspect(ref, aspect);
    }

    private void removeProperties(NodeRef ref, AspectDefinition definition) {
        NodeState node = states.get(ref);
        Set<QName> defined = new HashSet<>(definition.getProperties().keySet());
        defined.retainAll(node.stored().keySet());
        if (!defined.isEmpty()) {
            Map<QName, Serializable> before = new HashMap<>(node.properties());
            NodeState after = changes.removeProperties(node, defined);
            events.onUpdateProperties(ref, before, after.properties());
        }
    }

    private boolean removeChildren(NodeRef ref, AspectDefinition definition, NodeRemoval removal) {
        Set<QName> types = definition.getChildAssociations().keySet();
        if (types.isEmpty()) {
            return false;
        }
        List<Child> held = children.ofParent(states.get(ref).id()).stream()
                .filter(c -> types.contains(c.ref().getTypeQName()))
                .filter(c -> !removal.isPending(c.ref().getChildRef()))
                .toList();
        List<Child> secondary = held.stream().filter(c -> !c.ref().isPrimary()).toList();
        links.cut(secondary);
        held.stream()
                .filter(c -> c.ref().isPrimary())
                .forEach(c -> removal.delete(c.ref().getChildRef()));
        return !secondary.isEmpty();
    }

    private boolean removePeers(NodeRef ref, QName aspect) {
        boolean cut = false;
        for (AssociationRef peer : peers.from(states.get(ref).id())) {
            var definition = dictionary.getAssociation(peer.getTypeQName());
            if (definition != null && definition.getSourceClass().getName().equals(aspect)) {
                peers.delete(peer.getId());
                events.onDeleteAssociation(peer);
                cut = true;
            }
        }
        return cut;
    }
}

package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.AspectDefinition;
import org.alfresco.service.cmr.dictionary.AssociationDefinition;
import org.alfresco.service.cmr.dictionary.ChildAssociationDefinition;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.dictionary.InvalidAspectException;
import org.alfresco.service.cmr.dictionary.InvalidTypeException;
import org.alfresco.service.cmr.dictionary.PropertyDefinition;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.GUID;
import org.springframework.extensions.surf.util.I18NUtil;

/** Makes nodes and changes their types, aspects and properties, with the policies that Alfresco fires and their order. */
class NodeWriting {
    private final NodeStates states;
    private final NodeChanges changes;
    private final ChildRows children;
    private final NodeEvents events;
    private final DictionaryService dictionary;
    private final PropertyValues values;
    private final AclInheritance acls;

    NodeWriting(
            NodeStates states,
            NodeChanges changes,
            ChildRows children,
            NodeEvents events,
            DictionaryService dictionary,
            AclInheritance acls) {
        this.states = states;
        this.changes = changes;
        this.children = children;
        this.events = events;
        this.dictionary = dictionary;
        this.values = new PropertyValues(dictionary);
        this.acls = acls;
    }

    ChildAssociationRef createNode(
            NodeRef parentRef, QName assocType, QName assocName, QName type, Map<QName, Serializable> given) {
        NodeState parent = states.get(parentRef);
        Map<QName, Serializable> wanted = values.converted(given == null ? Map.of() : given);
        events.beforeCreateNode(parentRef, assocType, assocName, type);
        if (dictionary.getType(type) == null) {
            throw new InvalidTypeException(type);
        }
        NodeRef ref = new NodeRef(parentRef.getStoreRef(), newUuid(wanted));
        Set<QName> aspects = missingAspects(Set.of(), wanted, type);
        Map<QName, Serializable> all = defaults(classes(type, aspects));
        all.putAll(wanted);
        localeOfRequest().ifPresent(locale -> all.putIfAbsent(ContentModel.PROP_LOCALE, locale));
        NodeState node = changes.create(
                ref, type, acls.aclForChildOf(states.get(parentRef).aclId()), aspects, all);
        ChildAssociationRef child = attach(parent, node, assocType, assocName, wanted);
        aspects.forEach(aspect -> events.beforeAddAspect(ref, aspect));
        changes.complete(states.get(ref), aspects, all);
        aspects.forEach(aspect -> events.onAddAspect(ref, aspect));
        Map<QName, Serializable> after = states.get(ref).properties();
        events.onCreateNode(child);
        events.onCreateChildAssociation(child, true);
        events.onUpdateProperties(ref, Map.of(), after);
        addAspectsOfAssociation(parentRef, assocType);
        return child;
    }

    /** A node is of the locale of the request that makes it. It is Chinese where none is stored, as nearly all are. */
    private static Optional<Locale> localeOfRequest() {
        return Optional.ofNullable(I18NUtil.getLocaleOrNull())
                .filter(locale -> !locale.getLanguage().equals(Locale.CHINESE.getLanguage()));
    }

    private static String newUuid(Map<QName, Serializable> wanted) {
        Serializable uuid = wanted.get(ContentModel.PROP_NODE_UUID);
        return uuid == null ? GUID.generate() : uuid.toString();
    }

    private ChildAssociationRef attach(
            NodeState parent, NodeState node, QName assocType, QName assocName, Map<QName, Serializable> properties) {
        long assocId = children.insert(parent.id(), node.id(), assocType, assocName, true, -1);
        takeName(assocId, parent, assocType, nameOf(properties, node.ref()));
        ChildAssociationRef child = new ChildAssociationRef(assocType, parent.ref(), assocName, node.ref(), true, -1);
        changes.setParents(node, List.of(child));
        return child;
    }

    void setType(NodeRef ref, QName type) {
        if (dictionary.getType(type) == null) {
            throw new InvalidTypeException(type);
        }
        NodeState node = states.get(ref);
        events.beforeUpdateNode(ref);
        QName old = node.type();
        events.beforeSetType(ref, old, type);
        boolean changed = !type.equals(old);
        if (changed) {
            changes.setType(states.get(ref), type);
        }
        changed |= complete(ref, type, Set.of(), Map.of(), false);
        if (changed) {
            events.onUpdateNode(ref);
            events.onSetType(ref, old, type);
        }
    }

    void addAspect(NodeRef ref, QName aspect, Map<QName, Serializable> given) {
        if (dictionary.getAspect(aspect) == null) {
            throw new InvalidAspectException("The aspect is invalid: " + aspect, aspect);
        }
        states.get(ref);
        Map<QName, Serializable> wanted = values.converted(given == null ? Map.of() : given);
        events.beforeUpdateNode(ref);
        rename(ref, wanted);
        if (complete(ref, aspect, Set.of(aspect), wanted, false)) {
            events.onUpdateNode(ref);
        }
    }

    /** Sets properties; {@code replace} takes away those that are not given. */
    void setProperties(NodeRef ref, Map<QName, Serializable> given, boolean replace) {
        states.get(ref);
        Map<QName, Serializable> wanted = values.converted(given);
        events.beforeUpdateNode(ref);
        rename(ref, wanted);
        if (complete(ref, ContentModel.TYPE_BASE, Set.of(), wanted, replace)) {
            events.onUpdateNode(ref);
        }
    }

    void removeProperty(NodeRef ref, QName name) {
        NodeState node = states.get(ref);
        events.beforeUpdateNode(ref);
        if (name.equals(ContentModel.PROP_NAME)) {
            renameAll(node, ref.getId());
        }
        Map<QName, Serializable> before = states.get(ref).properties();
        changes.removeProperties(states.get(ref), List.of(name));
        events.onUpdateNode(ref);
        events.onUpdateProperties(ref, before, states.get(ref).properties());
    }

    /** Gives a node the aspects and default values that the models ask for, and the properties that are given. */
    private boolean complete(
            NodeRef ref, QName className, Set<QName> extra, Map<QName, Serializable> given, boolean replace) {
        NodeState node = states.get(ref);
        Map<QName, Serializable> before = node.properties();
        Map<QName, Serializable> all = new HashMap<>(before);
        all.putAll(given);
        Set<QName> missing = missingAspects(node.aspects(), all, className);
        missing.addAll(extra);
        missing.forEach(aspect -> events.beforeAddAspect(ref, aspect));
        Map<QName, Serializable> written = defaults(classes(className, missing));
        written.keySet().removeAll(before.keySet());
        written.putAll(given);
        node = states.get(ref);
        NodeState after = changes.write(node, written, replace);
        boolean changed =
                !Objects.equals(after.stored(), node.stored()) || !Objects.equals(after.audit(), node.audit());
        if (changed) {
            events.onUpdateProperties(ref, before, after.properties());
        }
        Set<QName> added = new LinkedHashSet<>(missing);
        added.removeAll(states.get(ref).aspects());
        if (!added.isEmpty()) {
            changes.addAspects(states.get(ref), added);
            // As in Alfresco every aspect that was asked for is told of, once one of them was new.
            missing.forEach(aspect -> events.onAddAspect(ref, aspect));
        }
        return changed || !added.isEmpty();
    }

    /** An association may come from an aspect, which the parent then gets. */
    void addAspectsOfAssociation(NodeRef parent, QName assocType) {
        AssociationDefinition definition = dictionary.getAssociation(assocType);
        if (definition == null) {
            return;
        }
        QName source = definition.getSourceClass().getName();
        NodeState node = states.get(parent);
        Set<QName> missing = missingAspects(node.aspects(), Map.of(), source);
        if (!missing.isEmpty()) {
            complete(parent, ContentModel.TYPE_BASE, missing, Map.of(), false);
        }
    }

    private static Collection<QName> classes(QName className, Collection<QName> aspects) {
        Collection<QName> classes = new ArrayList<>(aspects);
        classes.add(className);
        return classes;
    }

    private Set<QName> missingAspects(Set<QName> existing, Map<QName, Serializable> properties, QName className) {
        Set<QName> missing = new LinkedHashSet<>();
        collect(className, existing, missing);
        for (QName property : properties.keySet()) {
            PropertyDefinition definition = dictionary.getProperty(property);
            if (definition != null && definition.getContainerClass().isAspect()) {
                collect(definition.getContainerClass().getName(), existing, missing);
            }
        }
        return missing;
    }

    private void collect(QName className, Set<QName> existing, Set<QName> missing) {
        ClassDefinition definition = dictionary.getClass(className);
        if (definition == null) {
            return;
        }
        boolean newAspect = definition.isAspect() && !existing.contains(className) && missing.add(className);
        if (definition.isAspect() && !newAspect && missing.contains(className)) {
            return;
        }
        for (AspectDefinition aspect : definition.getDefaultAspects(true)) {
            if (!existing.contains(aspect.getName()) && !missing.contains(aspect.getName())) {
                collect(aspect.getName(), existing, missing);
            }
        }
    }

    private Map<QName, Serializable> defaults(Collection<QName> classNames) {
        Map<QName, Serializable> defaults = new HashMap<>();
        for (QName className : classNames) {
            ClassDefinition definition = dictionary.getClass(className);
            if (definition != null) {
                definition
                        .getDefaultValues()
                        .forEach((name, value) -> defaults.put(name, values.converted(name, value)));
            }
        }
        return defaults;
    }

    private void rename(NodeRef ref, Map<QName, Serializable> given) {
        if (given.containsKey(ContentModel.PROP_NAME)) {
            NodeState node = states.get(ref);
            String now = nameOf(given, ref);
            if (!now.equals(nameOf(node.stored(), ref))) {
                renameAll(node, now);
            }
        }
    }

    private void renameAll(NodeState node, String name) {
        for (ChildRows.Child parent : children.ofChild(node.id())) {
            children.freeName(parent.id());
            states.find(parent.parentId())
                    .ifPresent(p -> takeName(parent.id(), p, parent.ref().getTypeQName(), name));
        }
    }

    /** Takes a name for a child that has none under its parent, where the association's model forbids to have a name twice. */
    void takeName(long assocId, NodeState parent, QName assocType, String name) {
        if (dictionary.getAssociation(assocType) instanceof ChildAssociationDefinition definition
                && !definition.getDuplicateChildNamesAllowed()) {
            children.takeName(assocId, parent.id(), parent.ref(), assocType, name);
        }
    }

    static String nameOf(Map<QName, Serializable> properties, NodeRef ref) {
        Serializable name = properties.get(ContentModel.PROP_NAME);
        return name == null ? ref.getId() : name.toString();
    }

    Set<QName> aspectsNow(NodeRef ref) {
        return new HashSet<>(states.get(ref).aspects());
    }
}

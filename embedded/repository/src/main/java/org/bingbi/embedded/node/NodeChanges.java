package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.NodeState.Audit;

/** Changes nodes in their tables and in what the current transaction sees; knows nothing of policies. */
class NodeChanges implements NodeAcls {
    /** A change within this time after the last one by the same person is not noted anew. */
    private static final long AUDIT_TOLERANCE_MS = 1000;

    private final NodeStates states;
    private final NodeRows rows;
    private final PropertyRows properties;
    private final ChildRows children;
    private final BehaviourFilter filter;

    NodeChanges(NodeStates states, NodeRows rows, PropertyRows properties, ChildRows children, BehaviourFilter filter) {
        this.states = states;
        this.rows = rows;
        this.properties = properties;
        this.children = children;
        this.filter = filter;
    }

    /**
     * Makes a node that has neither aspects, properties nor parents yet. Its row says already what {@link #complete} will make of it, so
     * that it is written once.
     */
    NodeState create(NodeRef ref, QName type, Long aclId, Set<QName> aspects, Map<QName, Serializable> given) {
        NodeState bare = new NodeState(
                rows.newId(),
                1,
                ref,
                type,
                Set.of(),
                Map.of(),
                Audit.NONE,
                aclId,
                null,
                List.of(NodeRows.rootAssociation(ref)));
        Audit audit = touched(bare.withAspects(aspects), given).audit();
        NodeState node = bare.withAudit(audit).withOwner(owner(given, audit));
        rows.insert(node);
        states.put(node);
        return node;
    }

    /** Gives a new node its first aspects and properties. */
    NodeState complete(NodeState node, Set<QName> aspects, Map<QName, Serializable> given) {
        Set<QName> added = new HashSet<>(aspects);
        added.removeAll(node.aspects());
        return store(node, added, notOfRow(given), given);
    }

    NodeState setType(NodeState node, QName type) {
        NodeState locked = states.lock(node);
        return save(locked, touched(locked.withType(type), Map.of()));
    }

    NodeState addAspects(NodeState node, Collection<QName> aspects) {
        NodeState locked = states.lock(node);
        rows.insertAspects(node.id(), aspects);
        Set<QName> all = new HashSet<>(locked.aspects());
        all.addAll(aspects);
        return save(locked, touched(locked.withAspects(all), Map.of()));
    }

    NodeState removeAspect(NodeState node, QName aspect) {
        NodeState locked = states.lock(node);
        rows.deleteAspect(node.id(), aspect);
        Set<QName> all = new HashSet<>(locked.aspects());
        all.remove(aspect);
        return save(locked, touched(locked.withAspects(all), Map.of()));
    }

    /**
     * Writes properties.
     *
     * @param replace whether properties that are not given are to go
     */
    NodeState write(NodeState node, Map<QName, Serializable> given, boolean replace) {
        Map<QName, Serializable> after = replace ? new HashMap<>() : new HashMap<>(node.stored());
        after.putAll(notOfRow(given));
        return store(node, Set.of(), after, given);
    }

    private static Map<QName, Serializable> notOfRow(Map<QName, Serializable> given) {
        Map<QName, Serializable> own = new HashMap<>(given);
        own.keySet().removeIf(NodeProperties::ofRow);
        return own;
    }

    NodeState removeProperties(NodeState node, Collection<QName> names) {
        Map<QName, Serializable> after = new HashMap<>(node.stored());
        after.keySet().removeAll(names);
        return store(node, Set.of(), after, Map.of());
    }

    private NodeState store(
            NodeState node, Set<QName> added, Map<QName, Serializable> after, Map<QName, Serializable> given) {
        Map<QName, Serializable> before = node.stored();
        Map<QName, Serializable> changed = new HashMap<>();
        after.forEach((name, value) -> {
            if (!before.containsKey(name) || !Objects.equals(before.get(name), value)) {
                changed.put(name, value);
            }
        });
        Set<QName> outdated = new HashSet<>(changed.keySet());
        outdated.retainAll(before.keySet());
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(outdated::add);
        boolean audited = setsAudit(node, given);
        if (added.isEmpty() && changed.isEmpty() && outdated.isEmpty() && !audited) {
            return node;
        }
        NodeState locked = states.lock(node);
        rows.insertAspects(node.id(), added);
        properties.delete(node.id(), outdated);
        properties.insert(node.id(), changed);
        Set<QName> aspects = new HashSet<>(locked.aspects());
        aspects.addAll(added);
        return save(locked, touched(locked.withAspects(aspects).withStored(after), given));
    }

    /** With its behaviour off, {@code cm:auditable} takes the values it is given. */
    private boolean setsAudit(NodeState node, Map<QName, Serializable> given) {
        return given.keySet().stream().anyMatch(NodeProperties.AUDITABLE::contains) && !auditsItself(node.ref());
    }

    private boolean auditsItself(NodeRef ref) {
        return filter.isEnabled(ref, ContentModel.ASPECT_AUDITABLE);
    }

    private NodeState touched(NodeState node, Map<QName, Serializable> given) {
        if (!node.aspects().contains(ContentModel.ASPECT_AUDITABLE)) {
            return node;
        }
        Audit old = node.audit();
        if (!auditsItself(node.ref())) {
            return node.withAudit(new Audit(
                    text(given, ContentModel.PROP_CREATOR, old.creator()),
                    date(given, ContentModel.PROP_CREATED, old.created()),
                    text(given, ContentModel.PROP_MODIFIER, old.modifier()),
                    date(given, ContentModel.PROP_MODIFIED, old.modified())));
        }
        String user = Objects.requireNonNullElse(AuthenticationUtil.getFullyAuthenticatedUser(), "unknown");
        Date now = new Date();
        boolean recent = user.equals(old.modifier())
                && old.modified() != null
                && now.getTime() - old.modified().getTime() < AUDIT_TOLERANCE_MS;
        return node.withAudit(new Audit(
                old.creator() == null ? user : old.creator(),
                old.created() == null ? now : old.created(),
                user,
                recent ? old.modified() : now));
    }

    private static String text(Map<QName, Serializable> given, QName name, String old) {
        Serializable value = given.get(name);
        return value == null ? old : value.toString();
    }

    private static Date date(Map<QName, Serializable> given, QName name, Date old) {
        return given.get(name) instanceof Date date ? date : old;
    }

    private NodeState save(NodeState locked, NodeState changed) {
        NodeState saved = changed.withOwner(owner(changed.stored(), changed.audit()));
        if (!saved.hasRowOf(locked)) {
            rows.update(saved);
        }
        states.put(saved);
        return saved;
    }

    private static String owner(Map<QName, Serializable> properties, Audit audit) {
        Serializable owner = properties.get(ContentModel.PROP_OWNER);
        return owner == null ? audit.creator() : owner.toString();
    }

    /** Puts a node under another reference: into another store. */
    NodeState setRef(NodeState node, NodeRef ref) {
        NodeState locked = states.lock(node);
        return save(locked, locked.withRef(ref));
    }

    /** Notes that the parents of a node are others than before. */
    NodeState setParents(NodeState node, List<ChildAssociationRef> parents) {
        NodeState changed = states.lock(node).withParents(parents);
        states.put(changed);
        return changed;
    }

    void delete(NodeState node) {
        states.lock(node);
        rows.delete(node.id());
        states.remove(node);
    }

    @Override
    public void setAcl(long nodeId, Long aclId) {
        states.find(nodeId).map(states::lock).ifPresent(locked -> save(locked, locked.withAcl(aclId)));
    }

    @Override
    public List<Long> primaryChildren(long nodeId) {
        return children.primaryChildren(nodeId);
    }
}

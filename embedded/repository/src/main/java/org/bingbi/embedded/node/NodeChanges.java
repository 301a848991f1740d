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

    /** Makes a node that has neither aspects, properties nor parents yet. */
    NodeState create(NodeRef ref, QName type, Long aclId) {
        NodeState node = new NodeState(
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
        rows.insert(node);
        states.put(node);
        return node;
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
        given.forEach((name, value) -> {
            if (!NodeProperties.ofRow(name)) {
                after.put(name, value);
            }
        });
        return store(node, after, given);
    }

    NodeState removeProperties(NodeState node, Collection<QName> names) {
        Map<QName, Serializable> after = new HashMap<>(node.stored());
        after.keySet().removeAll(names);
        return store(node, after, Map.of());
    }

    private NodeState store(NodeState node, Map<QName, Serializable> after, Map<QName, Serializable> given) {
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
        if (changed.isEmpty() && outdated.isEmpty() && !audited) {
            return node;
        }
        NodeState locked = states.lock(node);
        properties.delete(node.id(), outdated);
        properties.insert(node.id(), changed);
        return save(locked, touched(locked.withStored(after), given));
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
        Serializable owner = changed.stored().get(ContentModel.PROP_OWNER);
        NodeState saved = changed.withOwner(owner == null ? changed.audit().creator() : owner.toString());
        if (!saved.hasRowOf(locked)) {
            rows.update(saved);
        }
        states.put(saved);
        return saved;
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

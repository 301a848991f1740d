package org.bingbi.embedded.node;

import java.io.Serializable;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * All that is known of a node at one moment: its row, its aspects, its own properties and its parents. Never changed; each
 * change of the node makes another.
 *
 * @param version counts the transactions that changed the node
 * @param stored the properties as they stand in the tables, without those that follow from the row
 * @param parents the primary one first; a root node has itself as child of {@code null}
 * @param owner whose rights as owner count, {@code null} if nobody's
 */
public record NodeState(
        long id,
        long version,
        NodeRef ref,
        QName type,
        Set<QName> aspects,
        Map<QName, Serializable> stored,
        Audit audit,
        Long aclId,
        String owner,
        List<ChildAssociationRef> parents) {

    /** Who made and last changed a node, and when; all {@code null} for nodes without {@code cm:auditable}. */
    public record Audit(String creator, Date created, String modifier, Date modified) {
        static final Audit NONE = new Audit(null, null, null, null);
    }

    /** All properties, with those that follow from the row; a map of the caller's own. */
    public Map<QName, Serializable> properties() {
        Map<QName, Serializable> all = new HashMap<>(stored);
        all.put(ContentModel.PROP_STORE_PROTOCOL, ref.getStoreRef().getProtocol());
        all.put(ContentModel.PROP_STORE_IDENTIFIER, ref.getStoreRef().getIdentifier());
        all.put(ContentModel.PROP_NODE_UUID, ref.getId());
        all.put(ContentModel.PROP_NODE_DBID, id);
        all.putIfAbsent(ContentModel.PROP_NAME, ref.getId());
        if (aspects.contains(ContentModel.ASPECT_AUDITABLE)) {
            all.put(ContentModel.PROP_CREATOR, audit.creator());
            all.put(ContentModel.PROP_CREATED, copy(audit.created()));
            all.put(ContentModel.PROP_MODIFIER, audit.modifier());
            all.put(ContentModel.PROP_MODIFIED, copy(audit.modified()));
        }
        return all;
    }

    /** One property, {@code null} if it has no value. */
    public Serializable property(QName name) {
        if (NodeProperties.ofRow(name) || name.equals(ContentModel.PROP_NAME)) {
            return properties().get(name);
        }
        return stored.get(name);
    }

    private static Date copy(Date date) {
        return date == null ? null : new Date(date.getTime());
    }

    /** The type and all aspects: the classes whose policies fire. */
    public Set<QName> classes() {
        Set<QName> classes = new LinkedHashSet<>();
        classes.add(type);
        classes.addAll(aspects);
        return classes;
    }

    /** The primary parent's association; that of a root node has no parent. */
    public ChildAssociationRef primaryParent() {
        return parents.get(0);
    }

    /** Whether nothing differs that stands in the node's own row. */
    boolean hasRowOf(NodeState other) {
        return ref.equals(other.ref)
                && type.equals(other.type)
                && audit.equals(other.audit)
                && Objects.equals(aclId, other.aclId)
                && Objects.equals(owner, other.owner);
    }

    NodeState withType(QName newType) {
        return new NodeState(id, version, ref, newType, aspects, stored, audit, aclId, owner, parents);
    }

    NodeState withAspects(Set<QName> newAspects) {
        return new NodeState(
                id, version, ref, type, Collections.unmodifiableSet(newAspects), stored, audit, aclId, owner, parents);
    }

    NodeState withStored(Map<QName, Serializable> newStored) {
        return new NodeState(
                id, version, ref, type, aspects, Collections.unmodifiableMap(newStored), audit, aclId, owner, parents);
    }

    NodeState withAudit(Audit newAudit) {
        return new NodeState(id, version, ref, type, aspects, stored, newAudit, aclId, owner, parents);
    }

    NodeState withAcl(Long newAclId) {
        return new NodeState(id, version, ref, type, aspects, stored, audit, newAclId, owner, parents);
    }

    NodeState withOwner(String newOwner) {
        return new NodeState(id, version, ref, type, aspects, stored, audit, aclId, newOwner, parents);
    }

    NodeState withParents(List<ChildAssociationRef> newParents) {
        return new NodeState(
                id, version, ref, type, aspects, stored, audit, aclId, owner, Collections.unmodifiableList(newParents));
    }

    NodeState withRef(NodeRef newRef) {
        return new NodeState(id, version, newRef, type, aspects, stored, audit, aclId, owner, parents);
    }

    NodeState withVersion(long newVersion) {
        return new NodeState(id, newVersion, ref, type, aspects, stored, audit, aclId, owner, parents);
    }
}

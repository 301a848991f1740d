package org.bingbi.embedded.permission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.embedded.node.AclInheritance;
import org.bingbi.embedded.node.NodeAcls;
import org.bingbi.embedded.node.NodeState;
import org.bingbi.embedded.node.NodeStates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which list holds for which node. A node shares its primary parent's list, as do thousands under one folder, until it gets
 * entries of its own; then it and all below that shared come under its own list.
 */
public class NodeLists implements AclInheritance {

    private final AccessLists lists;
    private final JdbcTemplate jdbc;
    private final ObjectProvider<NodeStates> states;
    private final ObjectProvider<NodeAcls> acls;

    public NodeLists(
            AccessLists lists, JdbcTemplate jdbc, ObjectProvider<NodeStates> states, ObjectProvider<NodeAcls> acls) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.states = states;
        this.acls = acls;
    }

    /** The list that holds for a node, be it its own or an inherited one. */
    Optional<AccessList> listOf(NodeState node) {
        return Optional.ofNullable(node.aclId()).map(lists::get);
    }

    /** Whether a node has a list of its own. */
    boolean hasOwn(NodeState node) {
        return node.aclId() != null && !node.aclId().equals(parentList(node));
    }

    private Long parentList(NodeState node) {
        ChildAssociationRef primary = node.primaryParent();
        NodeRef parent = primary == null ? null : primary.getParentRef();
        return parent == null
                ? null
                : states.getObject().find(parent).map(NodeState::aclId).orElse(null);
    }

    /** The list of its own of a node, made if it has none. */
    long own(NodeState node) {
        if (hasOwn(node)) {
            return node.aclId();
        }
        long own = lists.create(node.aclId());
        replace(node.id(), node.aclId(), own, own);
        return own;
    }

    /** Puts a node, and what is below it, from one list under another. */
    private void replace(long root, Long from, Long to, long except) {
        Deque<Long> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            long node = open.remove();
            acls.getObject().setAcl(node, to);
            for (Long child : acls.getObject().primaryChildren(node)) {
                Long list = listOf(child);
                if (Objects.equals(list, from)) {
                    open.add(child);
                } else if (list != null
                        && list != except
                        && Objects.equals(lists.get(list).parentId(), from)) {
                    lists.setParent(list, to);
                }
            }
        }
    }

    private Long listOf(long node) {
        return jdbc.queryForObject("SELECT acl_id FROM node WHERE id = ?", Long.class, node);
    }

    @Override
    public Long aclForChildOf(Long parentAclId) {
        return parentAclId;
    }

    @Override
    public void moved(long nodeId, Long oldParentAclId, Long newParentAclId) {
        Long list = listOf(nodeId);
        if (Objects.equals(list, oldParentAclId)) {
            if (!Objects.equals(oldParentAclId, newParentAclId)) {
                replace(nodeId, oldParentAclId, newParentAclId, -1);
            }
        } else if (list != null) {
            lists.setParent(list, newParentAclId);
        }
    }

    @Override
    public void purged(long nodeId, Long aclId) {
        if (aclId != null) {
            lists.removeIfUnused(aclId);
        }
    }
}

package org.bingbi.embedded.node;

/** What becomes of access control lists when nodes are made, moved and removed. */
public interface AclInheritance {
    /** The list of a new child of a node with this list; may be {@code null}. */
    Long aclForChildOf(Long parentAclId);

    /** A node got another primary parent, whose list is given. */
    void moved(long nodeId, Long oldParentAclId, Long newParentAclId);

    /** A node with this list is no more. */
    void purged(long nodeId, Long aclId);
}

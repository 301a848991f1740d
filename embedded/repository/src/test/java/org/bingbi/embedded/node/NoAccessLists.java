package org.bingbi.embedded.node;

/** For tests of nodes alone: nobody asks who may do what. */
public class NoAccessLists implements AclInheritance {
    @Override
    public Long aclForChildOf(Long parentAclId) {
        return null;
    }

    @Override
    public void moved(long nodeId, Long oldParentAclId, Long newParentAclId) {}

    @Override
    public void purged(long nodeId, Long aclId) {}
}

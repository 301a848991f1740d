package org.bingbi.embedded.node;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/** Finds who keeps the access control lists when it is first needed: that part stands on nodes itself. */
public class LateAclInheritance implements AclInheritance, BeanFactoryAware {
    private static final String BEAN = "aclInheritance";

    private BeanFactory beans;
    private AclInheritance acls;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    private synchronized AclInheritance acls() {
        if (acls == null) {
            acls = beans.getBean(BEAN, AclInheritance.class);
        }
        return acls;
    }

    @Override
    public Long aclForChildOf(Long parentAclId) {
        return acls().aclForChildOf(parentAclId);
    }

    @Override
    public void moved(long nodeId, Long oldParentAclId, Long newParentAclId) {
        acls().moved(nodeId, oldParentAclId, newParentAclId);
    }

    @Override
    public void purged(long nodeId, Long aclId) {
        acls().purged(nodeId, aclId);
    }
}

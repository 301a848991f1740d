package org.alfresco.repo.lock;

import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** What happens when nodes are locked. */
public interface LockServicePolicies {
    /** Before a lock is taken. */
    public interface BeforeLock extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "beforeLock");

        void beforeLock(NodeRef nodeRef, LockType lockType);
    }

    /** Before a lock is released. */
    public interface BeforeUnlock extends ClassPolicy {
        QName QNAME = QName.createQName(NamespaceService.ALFRESCO_URI, "beforeUnlock");

        void beforeUnlock(NodeRef nodeRef);
    }
}

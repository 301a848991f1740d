package org.bingbi.embedded.lock;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.lock.LockServicePolicies.BeforeLock;
import org.alfresco.repo.lock.LockServicePolicies.BeforeUnlock;
import org.alfresco.repo.node.NodeServicePolicies.BeforeDeleteNodePolicy;
import org.alfresco.repo.node.NodeServicePolicies.BeforeUpdateNodePolicy;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockStatus;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.alfresco.service.cmr.lock.UnableToAquireLockException;
import org.alfresco.service.cmr.lock.UnableToReleaseLockException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.NodeClasses;
import org.bingbi.embedded.policy.Policies;

/** Locks nodes by the properties of {@code cm:lockable}. */
public class EmbeddedLockService implements LockService {
    private static final int FOR_EVER = 0;

    private final NodeService nodes;
    private final Policies policies;
    /** The node whose lock this thread is setting or taking away: that change the lock itself does not hinder. */
    private final ThreadLocal<NodeRef> changing = new ThreadLocal<>();

    public EmbeddedLockService(NodeService nodes, Policies policies) {
        this.nodes = nodes;
        this.policies = policies;
        BeforeUpdateNodePolicy update = this::refuseIfLocked;
        BeforeDeleteNodePolicy delete = this::refuseIfLocked;
        guard(BeforeUpdateNodePolicy.QNAME, update, "beforeUpdateNode");
        guard(BeforeDeleteNodePolicy.QNAME, delete, "beforeDeleteNode");
    }

    private void guard(QName policy, Object behaviour, String method) {
        policies.bindClassBehaviour(
                policy,
                ContentModel.ASPECT_LOCKABLE,
                new JavaBehaviour(behaviour, method, NotificationFrequency.EVERY_EVENT));
    }

    private void refuseIfLocked(NodeRef node) {
        if (!node.equals(changing.get()) && nodes.exists(node)) {
            checkForLock(node);
        }
    }

    private void unhindered(NodeRef node, Runnable change) {
        changing.set(node);
        try {
            change.run();
        } finally {
            changing.remove();
        }
    }

    @Override
    public void lock(NodeRef nodeRef, LockType lockType) {
        lock(nodeRef, lockType, FOR_EVER);
    }

    /** @param timeToExpire seconds, 0 for ever */
    @Override
    public void lock(NodeRef nodeRef, LockType lockType, int timeToExpire) {
        policies.fire(
                BeforeLock.class,
                nodeRef,
                NodeClasses.of(nodes, nodeRef),
                policy -> policy.beforeLock(nodeRef, lockType));
        if (getLockStatus(nodeRef) == LockStatus.LOCKED) {
            throw new UnableToAquireLockException(nodeRef);
        }
        Map<QName, Serializable> lock = new HashMap<>();
        lock.put(ContentModel.PROP_LOCK_OWNER, AuthenticationUtil.getRunAsUser());
        lock.put(ContentModel.PROP_LOCK_TYPE, lockType.name());
        if (timeToExpire != FOR_EVER) {
            lock.put(ContentModel.PROP_EXPIRY_DATE, new Date(System.currentTimeMillis() + timeToExpire * 1000L));
        }
        unhindered(nodeRef, () -> nodes.addAspect(nodeRef, ContentModel.ASPECT_LOCKABLE, lock));
    }

    @Override
    public void unlock(NodeRef nodeRef) {
        policies.fire(
                BeforeUnlock.class, nodeRef, NodeClasses.of(nodes, nodeRef), policy -> policy.beforeUnlock(nodeRef));
        if (getLockStatus(nodeRef) == LockStatus.LOCKED) {
            throw new UnableToReleaseLockException(nodeRef);
        }
        unhindered(nodeRef, () -> nodes.removeAspect(nodeRef, ContentModel.ASPECT_LOCKABLE));
    }

    @Override
    public LockStatus getLockStatus(NodeRef nodeRef) {
        if (!nodes.hasAspect(nodeRef, ContentModel.ASPECT_LOCKABLE)
                || nodes.getProperty(nodeRef, ContentModel.PROP_LOCK_OWNER) == null) {
            return LockStatus.NO_LOCK;
        }
        if (nodes.getProperty(nodeRef, ContentModel.PROP_EXPIRY_DATE) instanceof Date expiry
                && expiry.before(new Date())) {
            return LockStatus.LOCK_EXPIRED;
        }
        return AuthenticationUtil.getRunAsUser().equals(nodes.getProperty(nodeRef, ContentModel.PROP_LOCK_OWNER))
                ? LockStatus.LOCK_OWNER
                : LockStatus.LOCKED;
    }

    /** Refuses a change to everybody, the owner of a write lock excepted. */
    @Override
    public void checkForLock(NodeRef nodeRef) {
        LockStatus status = getLockStatus(nodeRef);
        boolean ownWriteLock = status == LockStatus.LOCK_OWNER
                && LockType.WRITE_LOCK.name().equals(nodes.getProperty(nodeRef, ContentModel.PROP_LOCK_TYPE));
        if (status == LockStatus.LOCKED || status == LockStatus.LOCK_OWNER && !ownWriteLock) {
            throw new NodeLockedException(nodeRef);
        }
    }
}

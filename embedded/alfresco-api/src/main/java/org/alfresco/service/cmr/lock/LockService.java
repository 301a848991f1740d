package org.alfresco.service.cmr.lock;

import java.util.Collection;
import org.alfresco.service.cmr.repository.NodeRef;

/** Locks nodes against change by others. */
public interface LockService {
    int TIMEOUT_INFINITY = 0;

    /** Locks a node for the current user. */
    void lock(NodeRef nodeRef, LockType lockType) throws UnableToAquireLockException;

    /** Locks a node for the current user. */
    void lock(NodeRef nodeRef, LockType lockType, int timeToExpire) throws UnableToAquireLockException;

    /** Locks a node for the current user. */
    void lock(NodeRef nodeRef, LockType lockType, int timeToExpire, boolean lockChildren)
            throws UnableToAquireLockException;

    /** Locks a node for the current user. */
    void lock(Collection<NodeRef> nodeRefs, LockType lockType, int timeToExpire) throws UnableToAquireLockException;

    /** Takes a lock off. */
    void unlock(NodeRef nodeRef) throws UnableToReleaseLockException;

    /** Takes a lock off. */
    void unlock(NodeRef nodeRef, boolean lockChildren) throws UnableToReleaseLockException;

    /** Takes a lock off. */
    void unlock(NodeRef nodeRef, boolean lockChildren, boolean allowCheckedOut) throws UnableToReleaseLockException;

    /** Takes a lock off. */
    void unlock(Collection<NodeRef> nodeRefs) throws UnableToReleaseLockException;

    /** Says how the lock looks to the current, or the named, user. */
    LockStatus getLockStatus(NodeRef nodeRef);

    /** Says how the lock looks to the current, or the named, user. */
    LockStatus getLockStatus(NodeRef nodeRef, String userName);

    /** Names the kind of lock, {@code null} if there is none. */
    LockType getLockType(NodeRef nodeRef);

    boolean isLocked(NodeRef nodeRef);

    boolean isLockedAndReadOnly(NodeRef nodeRef);

    /** Throws {@link NodeLockedException} if a lock forbids the current user to write. */
    void checkForLock(NodeRef nodeRef);

    void suspendLocks();

    void enableLocks();
}

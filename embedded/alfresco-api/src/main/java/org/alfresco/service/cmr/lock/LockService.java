package org.alfresco.service.cmr.lock;

import org.alfresco.service.cmr.repository.NodeRef;

/** Locks nodes against change by others. */
public interface LockService {

    /** Locks a node for the current user. */
    void lock(NodeRef nodeRef, LockType lockType) throws UnableToAquireLockException;

    /** Locks a node for the current user. */
    void lock(NodeRef nodeRef, LockType lockType, int timeToExpire) throws UnableToAquireLockException;

    /** Takes a lock off. */
    void unlock(NodeRef nodeRef) throws UnableToReleaseLockException;

    /** Says how the lock looks to the current, or the named, user. */
    LockStatus getLockStatus(NodeRef nodeRef);

    /** Throws {@link NodeLockedException} if a lock forbids the current user to write. */
    void checkForLock(NodeRef nodeRef);
}

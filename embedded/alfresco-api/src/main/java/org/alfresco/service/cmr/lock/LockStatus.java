package org.alfresco.service.cmr.lock;

/** How a lock looks to somebody. */
public enum LockStatus {
    NO_LOCK,
    LOCKED,
    LOCK_OWNER,
    LOCK_EXPIRED
}

package org.alfresco.service.cmr.lock;

/** How much a lock forbids. */
public enum LockType {
    READ_ONLY_LOCK,
    WRITE_LOCK,
    NODE_LOCK
}

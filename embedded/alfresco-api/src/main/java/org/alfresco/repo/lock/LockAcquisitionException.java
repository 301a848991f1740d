package org.alfresco.repo.lock;

import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.service.namespace.QName;

/** Another job holds the lock. */
public class LockAcquisitionException extends AlfrescoRuntimeException {
    public static final String ERR_EXCLUSIVE_LOCK_EXISTS = "system.locks.err.excl_lock_exists";

    public LockAcquisitionException(QName lockQName, String lockToken) {
        super(ERR_EXCLUSIVE_LOCK_EXISTS, new Object[] {lockQName, lockToken});
    }

    public LockAcquisitionException(String msgId, Object... args) {
        super(msgId, args);
    }
}

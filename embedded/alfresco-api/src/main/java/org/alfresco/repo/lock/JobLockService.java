package org.alfresco.repo.lock;

import org.alfresco.service.namespace.QName;

/** Keeps jobs from running at the same time, on one server or many. */
public interface JobLockService {
    void getTransactionalLock(QName lockQName, long timeToLive);

    void getTransactionalLock(QName lockQName, long timeToLive, long retryWait, int retryCount);

    String getLock(QName lockQName, long timeToLive);

    String getLock(QName lockQName, long timeToLive, long retryWait, int retryCount);

    String getLock(QName lockQName, long timeToLive, JobLockRefreshCallback callback);

    void refreshLock(String lockToken, QName lockQName, long timeToLive);

    void refreshLock(String lockToken, QName lockQName, long timeToLive, JobLockRefreshCallback callback);

    void releaseLock(String lockToken, QName lockQName);

    boolean releaseLockVerify(String lockToken, QName lockQName);

    /** Says whether the job still needs its lock. */
    public interface JobLockRefreshCallback {
        boolean isActive();

        void lockReleased();
    }
}

package org.alfresco.schedule;

import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Runs a job under a lock; when another server holds the lock, the job is left to it. */
public class ScheduledJobLockExecuter {
    private static final long LOCK_TTL_MS = 30_000L;

    private final JobLockService locks;
    private final QName lockName;
    private final AbstractScheduledLockedJob job;

    public ScheduledJobLockExecuter(JobLockService jobLockService, String name, AbstractScheduledLockedJob job) {
        this.locks = jobLockService;
        this.lockName = QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, name);
        this.job = job;
    }

    /** Runs the job if its lock is free. */
    public void execute(JobExecutionContext jobContext) throws JobExecutionException {
        Held held;
        try {
            held = new Held(locks.getLock(lockName, LOCK_TTL_MS));
        } catch (LockAcquisitionException elsewhere) {
            return;
        }
        try {
            locks.refreshLock(held.token, lockName, LOCK_TTL_MS, held);
            job.executeJob(jobContext);
        } finally {
            held.active = false;
            locks.releaseLock(held.token, lockName);
        }
    }

    private static final class Held implements JobLockService.JobLockRefreshCallback {
        private final String token;
        private volatile boolean active = true;

        Held(String token) {
            this.token = token;
        }

        @Override
        public boolean isActive() {
            return active;
        }

        @Override
        public void lockReleased() {
            active = false;
        }
    }
}

package org.alfresco.schedule;

import org.alfresco.repo.lock.JobLockService;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** A job that runs on one server of many at a time. Its {@code jobLockService} stands in the job's data. */
public abstract class AbstractScheduledLockedJob extends QuartzJobBean {
    private ScheduledJobLockExecuter locked;

    @Override
    protected final void executeInternal(JobExecutionContext jobContext) throws JobExecutionException {
        synchronized (this) {
            if (locked == null) {
                JobLockService locks = (JobLockService)
                        jobContext.getJobDetail().getJobDataMap().get("jobLockService");
                String name = (String) jobContext.getJobDetail().getJobDataMap().get("name");
                locked = new ScheduledJobLockExecuter(
                        locks, name == null ? getClass().getSimpleName() : name, this);
            }
        }
        locked.execute(jobContext);
    }

    /** The job's work, done while the lock is held. */
    public abstract void executeJob(JobExecutionContext jobContext) throws JobExecutionException;
}

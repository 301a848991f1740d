package org.bingbi.index;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;

/** Runs {@link IndexLocaleCorrection#round} on one server of a cluster at a time. */
public final class IndexLocaleJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext context) {
        ((IndexLocaleCorrection) context.getJobDetail().getJobDataMap().get("correction")).round();
    }
}

package org.bingbi.routing;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;

/** Runs {@link Succession#round} on one server of a cluster at a time. */
public final class SuccessionJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext context) {
        Succession succession =
                (Succession) context.getJobDetail().getJobDataMap().get("succession");
        succession.round();
    }
}

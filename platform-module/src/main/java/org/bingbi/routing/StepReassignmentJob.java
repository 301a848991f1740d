package org.bingbi.routing;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;

/** Runs {@link StepReassignment#round} on one server of a cluster at a time. */
public final class StepReassignmentJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext context) {
        StepReassignment succession =
                (StepReassignment) context.getJobDetail().getJobDataMap().get("succession");
        succession.round();
    }
}

package org.bingbi.account;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;

/** Runs {@link AccountRound#round} on one server of a cluster at a time. */
public final class AccountJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext context) {
        AccountRound round =
                (AccountRound) context.getJobDetail().getJobDataMap().get("round");
        round.round();
    }
}

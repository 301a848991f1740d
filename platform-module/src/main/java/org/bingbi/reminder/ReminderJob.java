package org.bingbi.reminder;

import org.alfresco.schedule.AbstractScheduledLockedJob;
import org.quartz.JobExecutionContext;

/** Runs {@link Reminders#round} and {@link FilingReminders#round} on one server of a cluster at a time. */
public final class ReminderJob extends AbstractScheduledLockedJob {

    @Override
    public void executeJob(JobExecutionContext context) {
        Reminders reminders = (Reminders) context.getJobDetail().getJobDataMap().get("reminders");
        // Each of both catches what fails of its own.
        reminders.round();
        FilingReminders filings =
                (FilingReminders) context.getJobDetail().getJobDataMap().get("filings");
        filings.round();
    }
}

package org.bingbi.deadline.web;

import java.time.Clock;
import java.time.Instant;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Shows periods: since when, until when, how long is left, whether it is provisional, whether it was missed. */
public final class Clocks {

    private final OfficeCalendar workingDays;
    private final Clock clock;

    public Clocks(OfficeCalendar workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The clock of a clocked node; null when none was started.
     *
     * @param running whether it still runs: one that has ended says only whether it was missed
     */
    public ClockJson of(Properties clocked, boolean running) {
        Instant due = clocked.instant(RegisterModel.PROP_CLOCK_DUE);
        if (due == null) {
            return null;
        }
        Instant now = clock.instant();
        return new ClockJson(
                clocked.instant(RegisterModel.PROP_CLOCK_STARTED),
                due,
                running ? workingDays.calendar().workingDaysLeft(now, due) : null,
                clocked.is(RegisterModel.PROP_CLOCK_PROVISIONAL),
                clocked.is(RegisterModel.PROP_CLOCK_MISSED) || running && !now.isBefore(due));
    }

    /** Article 7: three working days after the event to record it; null while the event has no time. */
    public ClockJson toRecord(Instant event) {
        if (event == null) {
            return null;
        }
        Instant now = clock.instant();
        WorkingDayCalendar calendar = workingDays.calendar();
        Deadline deadline = calendar.deadline(event, WorkingDayCalendar.THREE_WORKING_DAYS);
        return new ClockJson(
                deadline.started(),
                deadline.due(),
                calendar.workingDaysLeft(now, deadline.due()),
                deadline.provisional(),
                deadline.isMissed(now));
    }

    public Instant now() {
        return clock.instant();
    }
}

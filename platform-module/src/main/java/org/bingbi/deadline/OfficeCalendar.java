package org.bingbi.deadline;

import java.time.Instant;

/** The office's working days (articles 7 and 13). Needs a transaction. */
public interface OfficeCalendar {

    /** Working days of all years that are known. */
    WorkingDayCalendar calendar();

    /** The clock of three working days that starts at this time. */
    Deadline deadline(Instant started);
}

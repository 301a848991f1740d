package org.bingbi.deadline;

import java.time.Instant;

/**
 * A period of working days.
 *
 * @param started the event from which it runs; the day of the event (in Asia/Shanghai) does not count
 * @param due 24:00 Asia/Shanghai of its last working day: the first instant after the period
 * @param provisional true while the notice for a year of the period is not known and weekdays counted in its place
 */
public record Deadline(Instant started, Instant due, boolean provisional) {

    public boolean isMissed(Instant now) {
        return !now.isBefore(due);
    }
}

package org.bingbi.register;

import java.time.Instant;
import java.util.Optional;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.WorkingDayCalendar;

/** The period in which a record is to be made: three working days from the event (article 7). */
public record RecordingPeriod(WorkingDayCalendar calendar) {

    /** Empty while the form does not say when the event was. */
    public Optional<Deadline> of(RegisterForm form) {
        return form.intervention().at().map(event -> calendar.deadline(event, WorkingDayCalendar.THREE_WORKING_DAYS));
    }

    /** Whether a record submitted now is late. */
    public boolean isMissed(RegisterForm form, Instant now) {
        return of(form).filter(deadline -> deadline.isMissed(now)).isPresent();
    }
}

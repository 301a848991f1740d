package org.bingbi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.deadline.StateCouncil.CALENDAR;
import static org.bingbi.deadline.WorkingDayCalendar.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("article-7")
class DeadlineLawsTest {

    private static final long FROM_2016 = 1_451_577_600L;
    private static final long TO_2026 = 1_795_000_000L;

    @Property
    void exactlySoManyWorkingDaysLieInThePeriod(
            @ForAll @LongRange(min = FROM_2016, max = TO_2026) long second,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        Deadline deadline = CALENDAR.deadline(Instant.ofEpochSecond(second), days);
        LocalDate event = deadline.started().atZone(ZONE).toLocalDate();
        LocalDate end = deadline.due().atZone(ZONE).toLocalDate();

        assertThat(event.plusDays(1).datesUntil(end).filter(CALENDAR::isWorkingDay))
                .hasSize(days);
        assertThat(CALENDAR.isWorkingDay(end.minusDays(1))).isTrue();
        assertThat(deadline.due()).isEqualTo(end.atStartOfDay(ZONE).toInstant());
    }

    @Property
    void laterEventsNeverEndEarlier(
            @ForAll @LongRange(min = FROM_2016, max = TO_2026) long second,
            @ForAll @LongRange(min = 0, max = 1_000_000) long later) {
        Instant event = Instant.ofEpochSecond(second);
        assertThat(CALENDAR.deadline(event.plusSeconds(later), 3).due())
                .isAfterOrEqualTo(CALENDAR.deadline(event, 3).due());
    }

    @Property
    void theReminderComesOnTheWorkingDayBeforeTheLast(@ForAll @LongRange(min = FROM_2016, max = TO_2026) long second) {
        Instant due = CALENDAR.deadline(Instant.ofEpochSecond(second), 3).due();
        Instant reminder = CALENDAR.oneWorkingDayBefore(due);

        assertThat(CALENDAR.workingDaysLeft(reminder, due)).isEqualTo(1);
        assertThat(CALENDAR.isWorkingDay(reminder.atZone(ZONE).toLocalDate())).isTrue();
    }
}

package org.bingbi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.deadline.StateCouncil.CALENDAR;
import static org.bingbi.deadline.WorkingDayCalendar.ZONE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Tag("article-7")
class DeadlineLawsTest {

    /** Of all the years together: the notice for a year may speak of the last days of the one before. */
    private static final Set<LocalDate> HOLIDAYS = days(YearOfWorkingDays::holidays);

    private static final Set<LocalDate> MAKE_UP_DAYS = days(YearOfWorkingDays::makeUpDays);

    private static final List<LocalDate> SPECIAL =
            Stream.concat(HOLIDAYS.stream(), MAKE_UP_DAYS.stream()).sorted().toList();

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

    /** Around each day of which the State Council spoke, by its own list of days and one step of a day after the other. */
    @Property
    @Tag("article-13")
    void aroundEveryHolidayAndMakeUpDayThePeriodEndsAtTheEndOfTheThirdWorkingDay(
            @ForAll("specialDays") LocalDate special,
            @ForAll @IntRange(min = -9, max = 9) int away,
            @ForAll @IntRange(max = 86_399) int second) {
        LocalDate event = special.plusDays(away);
        LocalDate day = event;
        for (int counted = 0; counted < 3; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }

        Deadline deadline = CALENDAR.deadline(
                event.atStartOfDay(ZONE).plusSeconds(second).toInstant(), WorkingDayCalendar.THREE_WORKING_DAYS);
        assertThat(deadline.due()).isEqualTo(day.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(deadline.isMissed(deadline.due().minusMillis(1))).isFalse();
        assertThat(deadline.isMissed(deadline.due())).isTrue();
    }

    /** Every single one of them, in the morning and in the last second. */
    @Example
    void onEveryHolidayAndMakeUpDayTheReminderComesBeforeTheEnd() {
        assertThat(SPECIAL).hasSizeGreaterThan(300).allSatisfy(day -> {
            for (Instant event : List.of(
                    day.atStartOfDay(ZONE).toInstant(),
                    day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant())) {
                Instant due = CALENDAR.deadline(event, 3).due();
                assertThat(event.atZone(ZONE)
                                .toLocalDate()
                                .plusDays(1)
                                .datesUntil(due.atZone(ZONE).toLocalDate())
                                .filter(DeadlineLawsTest::isWorkingDay))
                        .hasSize(3);
                assertThat(CALENDAR.oneWorkingDayBefore(due)).isBetween(event.minusSeconds(86_400), due);
            }
        });
    }

    @Provide
    Arbitrary<LocalDate> specialDays() {
        return Arbitraries.of(SPECIAL);
    }

    private static Set<LocalDate> days(Function<YearOfWorkingDays, Set<LocalDate>> which) {
        return IntStream.rangeClosed(2016, 2026)
                .mapToObj(year -> CALENDAR.year(year).orElseThrow())
                .flatMap(year -> which.apply(year).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return MAKE_UP_DAYS.contains(day) || !weekend && !HOLIDAYS.contains(day);
    }
}

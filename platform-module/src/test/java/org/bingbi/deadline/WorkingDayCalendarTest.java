package org.bingbi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bingbi.deadline.StateCouncil.CALENDAR;
import static org.bingbi.deadline.WorkingDayCalendar.ZONE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("article-7")
class WorkingDayCalendarTest {

    /** Weekdays off and weekend days worked, from the notices: year, off Monday to Friday, worked on the weekend. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2016, 0101 0208 0209 0210 0211 0212 0404 0502 0609 0610 0915 0916 1003 1004 1005 1006 1007, 0206 0214 0612 0918 1008 1009",
        "2017, 0102 0127 0130 0131 0201 0202 0403 0404 0501 0529 0530 1002 1003 1004 1005 1006, 0122 0204 0401 0527 0930",
        "2018, 0101 0215 0216 0219 0220 0221 0405 0406 0430 0501 0618 0924 1001 1002 1003 1004 1005 1231, 0211 0224 0408 0428 0929 0930 1229",
        "2019, 0101 0204 0205 0206 0207 0208 0405 0501 0502 0503 0607 0913 1001 1002 1003 1004 1007, 0202 0203 0428 0505 0929 1012",
        "2020, 0101 0124 0127 0128 0129 0130 0131 0406 0501 0504 0505 0625 0626 1001 1002 1005 1006 1007 1008, 0119 0426 0509 0628 0927 1010",
        "2021, 0101 0211 0212 0215 0216 0217 0405 0503 0504 0505 0614 0920 0921 1001 1004 1005 1006 1007, 0207 0220 0425 0508 0918 0926 1009",
        "2022, 0103 0131 0201 0202 0203 0204 0404 0405 0502 0503 0504 0603 0912 1003 1004 1005 1006 1007, 0129 0130 0402 0424 0507 1008 1009",
        "2023, 0102 0123 0124 0125 0126 0127 0405 0501 0502 0503 0622 0623 0929 1002 1003 1004 1005 1006, 0128 0129 0423 0506 0625 1007 1008",
        "2024, 0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007, 0204 0218 0407 0428 0511 0914 0929 1012",
        "2025, 0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008, 0126 0208 0427 0928 1011",
        "2026, 0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007, 0104 0214 0228 0509 0920 1010"
    })
    void everyDayOfTheYearIsAsTheNoticeSays(int year, String off, String worked) {
        Set<LocalDate> weekdaysOff = new TreeSet<>();
        Set<LocalDate> weekendsWorked = new TreeSet<>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (weekend && CALENDAR.isWorkingDay(day)) {
                weekendsWorked.add(day);
            }
            if (!weekend && !CALENDAR.isWorkingDay(day)) {
                weekdaysOff.add(day);
            }
        });
        assertThat(weekdaysOff).isEqualTo(days(year, off));
        assertThat(weekendsWorked).isEqualTo(days(year, worked));
    }

    @ParameterizedTest(name = "what happens {0} is to be recorded before {1} is over")
    @CsvSource({
        "2026-11-23T10:00, 2026-11-26",
        "2026-11-20T23:59, 2026-11-25",
        "2026-11-21T12:00, 2026-11-25",
        "2026-02-12T09:00, 2026-02-24",
        "2026-02-13T09:00, 2026-02-25",
        "2026-02-14T09:00, 2026-02-26",
        "2026-09-18T09:00, 2026-09-22",
        "2026-09-30T09:00, 2026-10-10",
        "2025-12-31T09:00, 2026-01-06",
        "2020-01-22T09:00, 2020-02-04",
        "2018-12-28T09:00, 2019-01-03",
        "2022-12-30T09:00, 2023-01-05",
        "2016-10-01T00:00, 2016-10-10"
    })
    void threeWorkingDaysWithoutTheDayOfTheEvent(LocalDateTime event, LocalDate lastDay) {
        Deadline deadline = CALENDAR.deadline(event.atZone(ZONE).toInstant(), 3);

        assertThat(deadline.due()).isEqualTo(startOf(lastDay.plusDays(1)));
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.isMissed(deadline.due().minusMillis(1))).isFalse();
        assertThat(deadline.isMissed(deadline.due())).isTrue();
    }

    @Test
    void theDayIsThatOfShanghaiWhereverTheServerStands() {
        Instant halfPastMidnight = Instant.parse("2026-11-22T16:30:00Z");
        assertThat(CALENDAR.deadline(halfPastMidnight, 3).due()).isEqualTo(startOf(LocalDate.of(2026, 11, 27)));
    }

    @Test
    void inAYearWithoutNoticeWeekdaysCountAndItIsProvisional() {
        Deadline deadline = CALENDAR.deadline(at("2026-12-30T09:00"), 3);

        assertThat(deadline.due()).isEqualTo(startOf(LocalDate.of(2027, 1, 5)));
        assertThat(deadline.provisional()).isTrue();
    }

    @Test
    void aFurtherYearIsAddedByItsFile() {
        YearOfWorkingDays year = YearFile.read("年度,2027\n文号,试〔2026〕1号\n放假,2027-01-01,2027-01-03,元旦\n上班,2027-01-09\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        WorkingDayCalendar calendar = new WorkingDayCalendar(
                java.util.stream.Stream.concat(CALENDAR.years().values().stream(), java.util.stream.Stream.of(year))
                        .toList());

        Deadline deadline = calendar.deadline(at("2027-01-07T09:00"), 3);
        assertThat(deadline.due()).isEqualTo(startOf(LocalDate.of(2027, 1, 12)));
        assertThat(deadline.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 3",
        "2026-11-24T00:00, 2",
        "2026-11-26T23:59, 0",
        "2026-11-27T00:00, -1",
        "2026-11-30T08:00, -2"
    })
    void saysHowManyWorkingDaysAreLeft(LocalDateTime now, int left) {
        Instant due = CALENDAR.deadline(at("2026-11-23T10:00"), 3).due();
        assertThat(CALENDAR.workingDaysLeft(now.atZone(ZONE).toInstant(), due)).isEqualTo(left);
    }

    @Test
    void remindsOneWorkingDayBefore() {
        Instant due = CALENDAR.deadline(at("2026-09-30T09:00"), 3).due();
        assertThat(CALENDAR.oneWorkingDayBefore(due)).isEqualTo(startOf(LocalDate.of(2026, 10, 9)));
        Instant afterHoliday = CALENDAR.deadline(at("2026-09-28T09:00"), 3).due();
        assertThat(CALENDAR.oneWorkingDayBefore(afterHoliday)).isEqualTo(startOf(LocalDate.of(2026, 9, 30)));
    }

    private static Set<LocalDate> days(int year, String monthsAndDays) {
        return java.util.Arrays.stream(monthsAndDays.split(" "))
                .map(day ->
                        LocalDate.of(year, Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(2))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

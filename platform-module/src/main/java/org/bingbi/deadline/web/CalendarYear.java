package org.bingbi.deadline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.deadline.YearOfWorkingDays;

/**
 * A year's notice as JSON.
 *
 * @param provisional no notice is known: weekdays count
 */
record CalendarYear(
        Integer year, String notice, Boolean provisional, List<LocalDate> holidays, List<LocalDate> makeUpDays) {

    static CalendarYear of(int year, WorkingDayCalendar calendar) {
        YearOfWorkingDays known =
                calendar.year(year).orElseGet(() -> new YearOfWorkingDays(year, "", Set.of(), Set.of()));
        return new CalendarYear(
                year,
                known.notice(),
                calendar.year(year).isEmpty(),
                List.copyOf(known.holidays()),
                List.copyOf(known.makeUpDays()));
    }
}

package org.bingbi.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts working days by the State Council's notices; in a year without notice Monday to Friday count. */
public final class WorkingDayCalendar {

    /** The office's time zone: a day begins and a period ends by its clock. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The period of articles 7, 13, 17 and 18. */
    public static final int THREE_WORKING_DAYS = 3;

    private final SortedMap<Integer, YearOfWorkingDays> years = new TreeMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();

    /** @param notices of two for the same year the later one holds */
    public WorkingDayCalendar(Collection<YearOfWorkingDays> notices) {
        Map<Integer, YearOfWorkingDays> latest = new HashMap<>();
        notices.forEach(notice -> latest.put(notice.year(), notice));
        years.putAll(latest);
        years.values().forEach(notice -> {
            holidays.addAll(notice.holidays());
            makeUpDays.addAll(notice.makeUpDays());
        });
    }

    /** The month of that instant by the office's clock. */
    public static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atZone(ZONE));
    }

    public SortedMap<Integer, YearOfWorkingDays> years() {
        return Collections.unmodifiableSortedMap(years);
    }

    public Optional<YearOfWorkingDays> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public boolean isWorkingDay(LocalDate day) {
        return makeUpDays.contains(day) || (!YearFile.isWeekend(day) && !holidays.contains(day));
    }

    /** Whether the notice for the day's year is known. */
    public boolean isKnown(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** The period of so many working days after the event; at least one. */
    public Deadline deadline(Instant event, int workingDays) {
        LocalDate day = event.atZone(ZONE).toLocalDate();
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !isKnown(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new Deadline(event, endOf(day), provisional);
    }

    /**
     * How many working days are left: the working days after today up to the last of the period, so 0 on the last day
     * itself, and negative by each working day since it was missed.
     */
    public int workingDaysLeft(Instant now, Instant due) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        LocalDate last = lastDay(due);
        return today.isAfter(last) ? -between(last, today) : between(today, last);
    }

    /** The beginning of the working day before the last one of the period: the time of the reminder. */
    public Instant oneWorkingDayBefore(Instant due) {
        LocalDate day = lastDay(due).minusDays(1);
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(ZONE).toInstant();
    }

    private int between(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private static LocalDate lastDay(Instant due) {
        return due.minusNanos(1).atZone(ZONE).toLocalDate();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}

package org.bingbi.filing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A handler's cases of one year by the month of closing: how many were closed, and how many he owes a filing for, by the last day of
 * their periods. Written as one line for each month, such as {@code 2026-11 closed=12 owed=2026-11-19:3,2026-11-20:1}.
 */
final class HandlerStatistics {

    private record Month(int closed, SortedMap<LocalDate, Integer> owed) {}

    private final SortedMap<YearMonth, Month> months;

    private HandlerStatistics(SortedMap<YearMonth, Month> months) {
        this.months = months;
    }

    static HandlerStatistics empty() {
        return new HandlerStatistics(new TreeMap<>());
    }

    static HandlerStatistics read(String text) {
        SortedMap<YearMonth, Month> months = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.split(" ");
            months.put(
                    YearMonth.parse(words[0]),
                    new Month(Integer.parseInt(after(words[1])), owed(words.length > 2 ? after(words[2]) : "")));
        });
        return new HandlerStatistics(months);
    }

    private static String after(String word) {
        return word.substring(word.indexOf('=') + 1);
    }

    private static SortedMap<LocalDate, Integer> owed(String written) {
        SortedMap<LocalDate, Integer> owed = new TreeMap<>();
        for (String one : written.isEmpty() ? new String[0] : written.split(",")) {
            int colon = one.indexOf(':');
            owed.put(LocalDate.parse(one.substring(0, colon)), Integer.parseInt(one.substring(colon + 1)));
        }
        return owed;
    }

    /** With what a case changes; the tally itself stays as it is. */
    HandlerStatistics with(HandlerStatisticsChange change) {
        SortedMap<YearMonth, Month> changed = new TreeMap<>(months);
        Month month = changed.getOrDefault(change.closedIn(), new Month(0, new TreeMap<>()));
        SortedMap<LocalDate, Integer> owed = new TreeMap<>(month.owed());
        owed.merge(change.lastDay(), change.owed(), Integer::sum);
        owed.values().removeIf(count -> count == 0);
        Month now = new Month(month.closed() + change.closed(), owed);
        if (now.closed() == 0 && owed.isEmpty()) {
            changed.remove(change.closedIn());
        } else {
            changed.put(change.closedIn(), now);
        }
        return new HandlerStatistics(changed);
    }

    /** @param today by the office's calendar: what should have been reported before it is late */
    Figures figures(Period period, LocalDate today) {
        return months.entrySet().stream()
                .filter(month -> period.contains(month.getKey()))
                .map(month -> figures(month.getValue(), today))
                .reduce(Figures.NONE, Figures::plus);
    }

    private static Figures figures(Month month, LocalDate today) {
        int due = month.owed().values().stream().mapToInt(Integer::intValue).sum();
        int late = month.owed().headMap(today).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Figures(month.closed(), due, late);
    }

    /** How many are owed by the last day of their periods, all months together. */
    SortedMap<LocalDate, Integer> owed() {
        SortedMap<LocalDate, Integer> owed = new TreeMap<>();
        months.values().forEach(month -> month.owed().forEach((day, count) -> owed.merge(day, count, Integer::sum)));
        return owed;
    }

    String text() {
        return months.entrySet().stream()
                .map(month -> line(month.getKey(), month.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String line(YearMonth closedIn, Month month) {
        String owed = month.owed().entrySet().stream()
                .map((Map.Entry<LocalDate, Integer> day) -> day.getKey() + ":" + day.getValue())
                .collect(Collectors.joining(","));
        return closedIn + " closed=" + month.closed() + (owed.isEmpty() ? "" : " owed=" + owed);
    }
}

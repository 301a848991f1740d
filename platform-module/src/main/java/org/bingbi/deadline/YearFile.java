package org.bingbi.deadline;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * Reads and writes one year's notice as lines of UTF-8 text, which an administrator can type from the notice:
 *
 * <pre>
 * 年度,2026
 * 文号,国办发明电〔2025〕7号
 * 放假,2026-01-01,2026-01-03,元旦
 * 上班,2026-01-04
 * </pre>
 *
 * {@code 放假} takes a first day, a last day and a name (the last two may be left out), {@code 上班} one day. Lines that
 * begin with {@code #} are remarks.
 */
public final class YearFile {

    public static final int MOST_BYTES = 64 << 10;
    private static final int LONGEST_HOLIDAY_IN_DAYS = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final Set<LocalDate> makeUpDays = new TreeSet<>();
    private int year;
    private String notice = "";

    private YearFile() {}

    /** @throws RefusedException with every problem of the file */
    public static YearOfWorkingDays read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new RefusedException(
                    Problem.at("file", "working-days.too-large", String.valueOf(file.length), MOST_BYTES));
        }
        return new YearFile().parsed(new String(file, StandardCharsets.UTF_8));
    }

    /** The same year as a file, one line for each day. */
    public static byte[] write(YearOfWorkingDays year) {
        return ("年度," + year.year() + "\n文号," + year.notice() + "\n"
                        + year.holidays().stream()
                                .map(day -> "放假," + day + "\n")
                                .collect(Collectors.joining())
                        + year.makeUpDays().stream()
                                .map(day -> "上班," + day + "\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private YearOfWorkingDays parsed(String text) {
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\\R")) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                line(number, line.strip().split("\\s*[,，]\\s*"));
            }
        }
        if (year == 0) {
            problems.add(Problem.at("年度", "working-days.no-year", ""));
        }
        check();
        RefusedException.unlessEmpty(problems);
        return new YearOfWorkingDays(year, notice, holidays, makeUpDays);
    }

    private void line(int number, String[] cells) {
        String value = cells.length > 1 ? cells[1] : "";
        switch (cells[0]) {
            case "年度" -> year(number, value);
            case "文号" -> notice = value;
            case "放假" -> holidays(number, value, cells.length > 2 && !cells[2].isEmpty() ? cells[2] : value);
            case "上班" -> day(number, value, makeUpDays);
            default -> problems.add(Problem.inFile(number, "", "working-days.word", cells[0]));
        }
    }

    private void year(int number, String value) {
        if (value.matches("20[0-9]{2}")) {
            year = Integer.parseInt(value);
        } else {
            problems.add(Problem.inFile(number, "年度", "working-days.year", value));
        }
    }

    private void holidays(int number, String first, String last) {
        Set<LocalDate> from = new TreeSet<>();
        Set<LocalDate> to = new TreeSet<>();
        if (!day(number, first, from) || !day(number, last, to)) {
            return;
        }
        LocalDate begins = from.iterator().next();
        LocalDate ends = to.iterator().next();
        if (ends.isBefore(begins) || ends.isAfter(begins.plusDays(LONGEST_HOLIDAY_IN_DAYS))) {
            problems.add(Problem.inFile(number, "放假", "working-days.span", last, first, LONGEST_HOLIDAY_IN_DAYS));
        } else {
            begins.datesUntil(ends.plusDays(1)).forEach(holidays::add);
        }
    }

    private boolean day(int number, String value, Set<LocalDate> days) {
        try {
            days.add(LocalDate.parse(value));
            return true;
        } catch (DateTimeParseException notADay) {
            problems.add(Problem.inFile(number, "", "working-days.day", value));
            return false;
        }
    }

    private void check() {
        for (LocalDate day : makeUpDays) {
            if (holidays.contains(day)) {
                problems.add(Problem.at("上班", "working-days.both", day.toString()));
            } else if (!isWeekend(day)) {
                problems.add(Problem.at("上班", "working-days.not-weekend", day.toString()));
            }
        }
        for (Set<LocalDate> days : List.of(holidays, makeUpDays)) {
            days.stream()
                    .filter(day -> year != 0 && !belongs(day))
                    .forEach(day -> problems.add(
                            Problem.at("", "working-days.other-year", day.toString(), String.valueOf(year))));
        }
    }

    /** The notice for 2019 moved two days of December 2018. */
    private boolean belongs(LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

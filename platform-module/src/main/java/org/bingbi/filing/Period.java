package org.bingbi.filing;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months of closing in a year: the year {@code 2026}, a quarter {@code 2026Q4}, or one month {@code 2026-11}. */
public record Period(YearMonth first, YearMonth last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:Q([1-4])|-(\\d{2}))?");

    /** Empty for what is no such period. */
    public static Optional<Period> of(String written) {
        Matcher period = WRITTEN.matcher(written);
        if (!period.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(period.group(1));
        if (period.group(2) != null) {
            int quarter = Integer.parseInt(period.group(2));
            return Optional.of(new Period(YearMonth.of(year, quarter * 3 - 2), YearMonth.of(year, quarter * 3)));
        }
        if (period.group(3) == null) {
            return Optional.of(ofYear(year));
        }
        int month = Integer.parseInt(period.group(3));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new Period(YearMonth.of(year, month), YearMonth.of(year, month)));
    }

    public static Period ofYear(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    public int year() {
        return first.getYear();
    }

    boolean contains(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    /** As it is written in addresses. */
    @Override
    public String toString() {
        if (first.equals(last)) {
            return first.toString();
        }
        return first.getMonthValue() == 1 && last.getMonthValue() == 12
                ? String.valueOf(year())
                : year() + "Q" + last.getMonthValue() / 3;
    }
}

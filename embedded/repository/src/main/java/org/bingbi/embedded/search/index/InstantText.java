package org.bingbi.embedded.search.index;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Points in time as FTS-Alfresco writes them: a year, a month, a day (in UTC), an instant, {@code NOW}, {@code TODAY}. */
final class InstantText {

    /** A span of milliseconds since 1970, both ends included. */
    record Span(long first, long last) {}

    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    private final Clock clock;

    InstantText(Clock clock) {
        this.clock = clock;
    }

    /** The span that the text stands for, or nothing where it is no time. */
    Optional<Span> read(String text) {
        try {
            return Optional.of(span(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Span span(String text) {
        if (text.equalsIgnoreCase("NOW")) {
            return new Span(clock.millis(), clock.millis());
        }
        if (text.equalsIgnoreCase("TODAY")) {
            return days(LocalDate.now(clock.withZone(ZoneOffset.UTC)), 1);
        }
        return switch (text.length()) {
            case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).length());
            case 7 -> days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).lengthOfMonth());
            case 10 -> days(LocalDate.parse(text), 1);
            default -> instant(OffsetDateTime.parse(text, OFFSET));
        };
    }

    private static Span days(LocalDate first, int count) {
        long start = first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new Span(start, start + ChronoUnit.DAYS.getDuration().toMillis() * count - 1);
    }

    private static Span instant(OffsetDateTime time) {
        long millis = time.toInstant().toEpochMilli();
        return new Span(millis, millis);
    }
}

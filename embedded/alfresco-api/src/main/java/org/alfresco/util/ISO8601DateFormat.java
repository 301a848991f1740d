package org.alfresco.util;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;

/** Instants as text with date, time to the millisecond and zone. */
public class ISO8601DateFormat {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    /** Writes an instant in UTC, {@code null} for {@code null}. */
    public static String format(Date isoDate) {
        return isoDate == null ? null : WRITTEN.format(isoDate.toInstant().atOffset(ZoneOffset.UTC));
    }

    /** Reads an instant; a text without a zone is taken as UTC, one without a time as midnight. */
    public static Date parse(String isoDate) {
        return isoDate == null
                ? null
                : Date.from(OffsetDateTime.parse(isoDate, READ).toInstant());
    }
}

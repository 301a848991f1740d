package org.bingbi.embedded.webscript;

import java.util.Map;
import java.util.Optional;

/** The formats that a web script may answer in, with their media types. */
final class Formats {

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("text", "text/plain"),
            Map.entry("xml", "text/xml"),
            Map.entry("xsd", "text/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("atomentry", "application/atom+xml;type=entry"),
            Map.entry("atomfeed", "application/atom+xml;type=feed"),
            Map.entry("rss", "application/rss+xml"),
            Map.entry("json", "application/json"),
            Map.entry("js", "text/javascript"),
            Map.entry("calendar", "text/calendar"),
            Map.entry("csv", "text/csv"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private Formats() {}

    static Optional<String> mediaType(String format) {
        return Optional.ofNullable(MEDIA_TYPES.get(format));
    }
}

package org.bingbi.embedded.search.text;

import java.time.Duration;
import java.util.Properties;

/**
 * How much work the text of one file may cost. Each is a setting of {@code bingbi.properties}.
 *
 * @param bytes {@code search.text.maxBytes}: a larger file is found by its properties only
 * @param characters {@code search.text.maxCharacters}: text beyond is left out
 * @param time {@code search.text.maxSeconds}: then the file is given up
 * @param depth {@code search.text.maxDepth}: files within files (attachments, archives) are opened so deep
 * @param enclosed {@code search.text.maxEnclosedFiles}: so many files within one file are opened
 * @param recognise {@code search.text.ocr}: whether text in pictures is read with Tesseract, where it is installed
 */
public record TextLimits(long bytes, int characters, Duration time, int depth, int enclosed, boolean recognise) {

    /** The limits that the settings name, and for those they do not name the usual ones. */
    public static TextLimits of(Properties settings) {
        return new TextLimits(
                Long.parseLong(settings.getProperty("search.text.maxBytes", "104857600")),
                Integer.parseInt(settings.getProperty("search.text.maxCharacters", "2000000")),
                Duration.ofSeconds(Long.parseLong(settings.getProperty("search.text.maxSeconds", "60"))),
                Integer.parseInt(settings.getProperty("search.text.maxDepth", "4")),
                Integer.parseInt(settings.getProperty("search.text.maxEnclosedFiles", "200")),
                Boolean.parseBoolean(settings.getProperty("search.text.ocr", "false")));
    }
}

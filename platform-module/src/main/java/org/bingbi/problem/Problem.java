package org.bingbi.problem;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with what a person gave: where, which value, and (by its code's text in the bundle
 * {@code bingbi-problems}) what to do.
 *
 * @param line the line of an imported file, counted from 1; 0 where there is no file
 * @param field the form's field or the file's column; empty where the whole is meant
 * @param code the key of the text in {@code bingbi-problems}
 * @param value what was given, shortened; never logged, since it may be the content of a record
 * @param arguments what else the text names, {@code {1}} and on
 */
public record Problem(int line, String field, String code, String value, List<String> arguments) {

    private static final int SHOWN = 60;

    public Problem {
        field = InvalidCharacters.escaped(field);
        Objects.requireNonNull(code);
        value = InvalidCharacters.escaped(shortened(value == null ? "" : value));
        arguments = arguments.stream().map(InvalidCharacters::escaped).toList();
    }

    public static Problem at(String field, String code, String value, Object... arguments) {
        return inFile(0, field, code, value, arguments);
    }

    public static Problem inFile(int line, String field, String code, String value, Object... arguments) {
        return new Problem(
                line,
                field,
                code,
                value,
                List.of(arguments).stream().map(String::valueOf).toList());
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    }
}

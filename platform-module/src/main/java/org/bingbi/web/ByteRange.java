package org.bingbi.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110, 14.1.2); several ranges at once and other units are answered with the whole, as the standard allows.
 *
 * @param first offset of the first byte, from 0
 * @param last offset of the last byte, included
 */
public record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** The range a header asks for, cut to the size; throws the 416 problem when it lies outside. */
    public static Optional<ByteRange> of(Optional<String> header, long size) {
        Matcher matcher = ONE.matcher(header.orElse(""));
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        return matcher.group(1).isEmpty()
                ? Optional.of(suffix(Long.parseLong(matcher.group(2)), size))
                : from(Long.parseLong(matcher.group(1)), matcher.group(2), size);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) {
            throw HttpProblem.rangeNotSatisfiable();
        }
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    private static Optional<ByteRange> from(long first, String last, long size) {
        if (!last.isEmpty() && Long.parseLong(last) < first) {
            return Optional.empty();
        }
        if (first >= size) {
            throw HttpProblem.rangeNotSatisfiable();
        }
        return Optional.of(new ByteRange(first, last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1)));
    }

    public long length() {
        return last - first + 1;
    }

    /** Value of {@code Content-Range}. */
    public String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}

package org.bingbi.web;

import java.nio.charset.StandardCharsets;

/** The header {@code Content-Disposition} with a name of any characters (RFC 6266, RFC 8187). */
public final class Disposition {

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private Disposition() {}

    public static String of(boolean attachment, String name) {
        return (attachment ? "attachment" : "inline") + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    /** For clients that know only the old parameter: what is not plain becomes an underscore. */
    private static String ascii(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .map(character ->
                        character < 0x20 || character > 0x7e || "\"\\/%;".indexOf(character) >= 0 ? '_' : character)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                encoded.append((char) octet);
            } else {
                encoded.append(String.format("%%%02X", octet & 0xff));
            }
        }
        return encoded.toString();
    }
}

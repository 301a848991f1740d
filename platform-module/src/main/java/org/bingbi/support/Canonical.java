package org.bingbi.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes texts one after the other so that no two lists give the same bytes: each item is the number of its UTF-8 bytes
 * in decimal, a colon, the bytes, and a comma (the netstrings of D. J. Bernstein).
 */
public final class Canonical {

    private Canonical() {}

    public static byte[] bytes(List<String> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String item : items) {
            byte[] text = item.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(text);
            bytes.write(',');
        }
        return bytes.toByteArray();
    }
}

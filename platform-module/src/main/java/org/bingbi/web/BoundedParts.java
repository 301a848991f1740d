package org.bingbi.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a stream at a boundary, holding no more of it than one buffer. */
final class BoundedParts {

    private static final int BUFFER = 128 * 1024;

    private final InputStream in;
    /** CR LF, two hyphens, the boundary: ends a part. */
    private final byte[] delimiter;

    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    /** Offset behind the bytes known to be no delimiter; only in a part's content. */
    private int clear;

    private boolean atDelimiter;
    private boolean ended;

    BoundedParts(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** To the first part; the preamble is passed over. The first boundary has no line before it, so one is put there. */
    boolean toFirst() throws IOException {
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
        return toNext();
    }

    /** Passes over the rest of the content and the delimiter; false when it was the last one. */
    boolean toNext() throws IOException {
        if (ended) {
            return false;
        }
        byte[] rest = new byte[8192];
        InputStream content = content();
        while (content.read(rest) >= 0) {
            // what nobody wants is passed over
        }
        from += delimiter.length;
        atDelimiter = false;
        clear = from;
        ended = line(delimiter.length + 256).startsWith("--");
        return !ended;
    }

    /** One line of a part's head, without its end. */
    String line(int limit) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (from == to && !fill()) {
                if (line.size() >= 2
                        && line.toString(StandardCharsets.ISO_8859_1).startsWith("--")) {
                    return line.toString(StandardCharsets.UTF_8);
                }
                throw new EOFException("The form breaks off");
            }
            byte octet = buffer[from++];
            if (octet == '\n') {
                clear = from;
                return line.toString(StandardCharsets.UTF_8);
            }
            if (octet != '\r') {
                line.write(octet);
            }
            if (line.size() > limit) {
                throw Multipart.malformed("header");
            }
        }
    }

    /** The bytes up to the next delimiter; throws {@link EOFException} when the connection ends before it. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!clearSome()) {
                    return -1;
                }
                int count = Math.min(length, clear - from);
                System.arraycopy(buffer, from, target, offset, count);
                from += count;
                return count;
            }
        };
    }

    private boolean clearSome() throws IOException {
        while (clear == from && !atDelimiter) {
            scan();
            if (clear == from && !atDelimiter && !fill()) {
                throw new EOFException("The upload breaks off");
            }
        }
        return clear > from;
    }

    private void scan() {
        int last = to - delimiter.length;
        int at = from;
        while (at <= last) {
            if (buffer[at] != '\r') {
                at++;
            } else if (Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                atDelimiter = true;
                break;
            } else {
                at++;
            }
        }
        clear = Math.max(from, at);
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            clear = 0;
            from = 0;
        }
        int count = in.read(buffer, to, buffer.length - to);
        if (count <= 0) {
            return false;
        }
        to += count;
        return true;
    }
}

package org.bingbi.embedded.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first bytes that leave no doubt what a file is. All of Tika's patterns, some of which are looked for in the first kilobytes, say the
 * same of such a file and take a thousand times as long.
 *
 * @param type as Tika names it
 * @param beginning from the first byte
 * @param further at {@code offset}; none where the beginning is enough
 */
public record FileSignature(String type, byte[] beginning, int offset, byte[] further) {

    /** So many bytes hold each of them. */
    public static final int LENGTH = 64;

    private static final List<FileSignature> ALL = List.of(
            new FileSignature("image/png", "\u0089PNG\r\n\u001a\n"),
            new FileSignature("image/jpeg", "\u00ff\u00d8\u00ff"),
            new FileSignature("image/gif", "GIF87a"),
            new FileSignature("image/gif", "GIF89a"),
            new FileSignature("audio/vnd.wave", "RIFF", 8, "WAVE"),
            new FileSignature("application/pdf", "%PDF-"),
            // Office's own programs begin their packages with this part; a name then tells which kind it is.
            new FileSignature("application/x-tika-ooxml", "PK\u0003\u0004", 30, "[Content_Types].xml"));

    private FileSignature(String type, String beginning) {
        this(type, beginning, 0, "");
    }

    private FileSignature(String type, String beginning, int offset, String further) {
        this(
                type,
                beginning.getBytes(StandardCharsets.ISO_8859_1),
                offset,
                further.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The type of a file with these first bytes; empty where they do not tell it by themselves. */
    public static Optional<String> typeOf(byte[] head) {
        return ALL.stream()
                .filter(signature -> signature.begins(head))
                .map(FileSignature::type)
                .findFirst();
    }

    private boolean begins(byte[] head) {
        return has(head, 0, beginning) && has(head, offset, further);
    }

    private static boolean has(byte[] head, int from, byte[] bytes) {
        int to = from + bytes.length;
        return head.length >= to && Arrays.equals(head, from, to, bytes, 0, bytes.length);
    }
}

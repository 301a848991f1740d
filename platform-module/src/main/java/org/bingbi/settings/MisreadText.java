package org.bingbi.settings;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * Recognises settings that were read in another encoding than they were written in. Alfresco reads {@code alfresco-global.properties} as
 * ISO 8859-1; Chinese written there in UTF-8 is mended, since its bytes are all still there. What was written in GB18030 or lost on the
 * way is not guessed at, but said to be wrong.
 */
final class MisreadText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A file that was saved in the wrong encoding once and read in the wrong one again. */
    private static final int MOST_PASSES = 2;

    private static final int LATIN_1 = 0xFF;
    private static final String QUOTES = "«»¡¿";

    private MisreadText() {}

    /** The text as it was meant, as far as its bytes are known. */
    static String mended(String text) {
        String mended = text;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            mended = mendedOnce(mended);
        }
        return mended.strip();
    }

    /** Part by part: {@code \\u} escapes and bytes of UTF-8 may stand side by side. */
    private static String mendedOnce(String text) {
        return byParts(text, sign -> byteOf(sign) >= 0, MisreadText::decoded);
    }

    /** A quotation mark may be a byte of Windows-1252, or itself. */
    private static String decoded(String part) {
        return utf8(part)
                .orElseGet(() -> byParts(
                        part, sign -> sign <= LATIN_1, bytes -> utf8(bytes).orElse(bytes)));
    }

    private static String byParts(String text, IntPredicate belongs, UnaryOperator<String> change) {
        StringBuilder all = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int until = from;
            while (until < text.length() && belongs.test(text.charAt(until))) {
                until++;
            }
            all.append(change.apply(text.substring(from, until)));
            if (until < text.length()) {
                all.append(text.charAt(until));
            }
            from = until + 1;
        }
        return all.toString();
    }

    private static Optional<String> utf8(String part) {
        byte[] bytes = new byte[part.length()];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) byteOf(part.charAt(at));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** The byte that is read as this character in ISO 8859-1 or Windows-1252; negative if there is none. */
    private static int byteOf(int sign) {
        if (sign <= LATIN_1) {
            return sign;
        }
        try {
            return WINDOWS_1252
                            .newEncoder()
                            .encode(CharBuffer.wrap(new char[] {(char) sign}))
                            .get()
                    & LATIN_1;
        } catch (CharacterCodingException notThere) {
            return -1;
        }
    }

    /** Why a mended text cannot be what was meant: the code of a problem's text. */
    static Optional<String> flaw(String text) {
        if (text.codePoints().anyMatch(MisreadText::isLost)) {
            return Optional.of("settings.lost");
        }
        if (text.codePoints().anyMatch(MisreadText::isNoText)) {
            return Optional.of("settings.no-text");
        }
        return isMisread(text) ? Optional.of("settings.misread") : Optional.empty();
    }

    /** What stands where a character could not be kept. */
    private static boolean isLost(int sign) {
        return sign == 0xFFFD || sign == '?';
    }

    private static boolean isNoText(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** No name of an office is written in these; two bytes of GB18030 look like them when taken for UTF-8. */
    private static boolean isOfNoOffice(int sign) {
        return sign > LATIN_1 && sign < 0x600 || sign >= 0x700 && sign < 0x800;
    }

    /** Bytes of Chinese come in pairs of high ones; no word of a language in Latin letters has them so. */
    private static boolean isMisread(String text) {
        if (text.codePoints().anyMatch(MisreadText::isOfNoOffice)) {
            return true;
        }
        int from = 0;
        while (from < text.length()) {
            int until = from;
            while (until < text.length() && isHigh(text.charAt(until))) {
                until++;
            }
            if (until > from && isBytes(text, from, until)) {
                return true;
            }
            from = until + 1;
        }
        return false;
    }

    private static boolean isHigh(char sign) {
        return sign >= 0x80 && sign <= LATIN_1;
    }

    private static boolean isBytes(String text, int from, int until) {
        int first = from;
        int end = until;
        while (first < end && QUOTES.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        while (end > first && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean letters = text.substring(first, end).chars().allMatch(Character::isLetter);
        if (end - first > 2 || until - from >= 2 && !letters) {
            return true;
        }
        return end - first == 2 && !isAsciiLetter(text, first - 1) && !isAsciiLetter(text, end);
    }

    private static boolean isAsciiLetter(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at));
    }
}

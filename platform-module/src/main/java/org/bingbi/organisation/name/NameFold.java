package org.bingbi.organisation.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The form in which names are compared: compatibility forms, radicals and traditional characters become the usual ones, and blanks,
 * signs, dots between the parts of a name, marks and whatever is not seen are left out.
 */
public final class NameFold {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    /** Letters by Unicode's classes that people type for the dot (间隔号) between the parts of a name. */
    private static final Set<Integer> DOTS = Set.of(0x119E, 0x1427, 0xA78F, 0x02D1, 0x4E36, 0x16EB);

    private NameFold() {}

    /** The whole text as one word; empty for null and where nothing of it is a letter or a digit. */
    public static String fold(String text) {
        return text == null ? "" : String.join("", words(text));
    }

    /** Whether the text has the part in it, in whatever form either is written; a part of signs only is looked for as it is. */
    public static boolean contains(String text, String part) {
        if (text == null) {
            return false;
        }
        String folded = fold(part);
        return text.contains(part) || !folded.isEmpty() && fold(text).contains(folded);
    }

    /** The words of the text, each folded: blanks and signs part them, dots do not. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        DECOMPOSED.normalize(text).codePoints().forEach(character -> {
            int plain = HanForms.plain(character);
            if (isDot(plain) || HanForms.isIgnorable(plain) || isMark(plain)) {
                return;
            }
            if (UCharacter.isLetterOrDigit(plain)) {
                word.appendCodePoint(UCharacter.toLowerCase(plain));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The parts of a name with dots in it, such as 古丽·买买提, each folded; none for other names. */
    public static List<String> parts(String name) {
        StringBuilder parted = new StringBuilder();
        boolean[] dotted = new boolean[1];
        DECOMPOSED.normalize(name).codePoints().forEach(character -> {
            boolean dot = isDot(character);
            dotted[0] |= dot;
            parted.appendCodePoint(dot ? '\n' : character);
        });
        return dotted[0] ? words(parted.toString()) : List.of();
    }

    /** A folded text in which characters that are written for one another are the same. */
    public static String variant(String folded) {
        StringBuilder variant = new StringBuilder();
        folded.codePoints().forEach(character -> variant.appendCodePoint(HanForms.variant(character)));
        return variant.toString();
    }

    private static boolean isMark(int character) {
        int type = UCharacter.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Dots and bullets of every kind; the comma of lists (、) is none. */
    private static boolean isDot(int character) {
        return DOTS.contains(character) || "·•‧∙⋅・.。･．˙●◦⸱⸳‣●⦁⁃᛫․".indexOf(character) >= 0;
    }
}

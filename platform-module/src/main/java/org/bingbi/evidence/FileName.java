package org.bingbi.evidence;

import java.util.Locale;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * The name under which a file came (article 6). The original keeps every character that can be stored and shown; beside it there is one
 * fit for a folder of the repository, which knows no path characters.
 *
 * @param original as it came; control characters stand as their visible signs (U+0007 as ␇)
 */
public record FileName(String original) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_IN_FOLDER = 255;
    private static final String ENDING = "[\\p{L}\\p{N}_-]{1,20}";
    private static final String NOT_IN_FOLDER = "\"*\\><?/:|";

    /** Refuses a name of more than a thousand characters. */
    public static FileName of(String given) {
        String name = visible(given.isBlank() ? "evidence" : given);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw new RefusedException(Problem.at("file", "file-name-too-long", name, LONGEST));
        }
        return new FileName(name);
    }

    /** A name for the folder: at most 255 characters, without path characters, not ending in a dot or blank. */
    public String inFolder() {
        return inFolder(1);
    }

    /** The same with a number, for the second file of one name and on. */
    public String inFolder(int number) {
        String suffix = (number == 1 ? "" : " (" + number + ")") + dotted(safe(ending(), 20));
        String stem = safe(stem(), LONGEST_IN_FOLDER - suffix.length());
        return stem.isEmpty() ? "evidence" + suffix : stem + suffix;
    }

    /** What stands behind the last dot, in lower case; empty when there is none, or when it can be no ending. */
    public String ending() {
        String last = original.substring(original.lastIndexOf('.') + 1);
        return original.lastIndexOf('.') < 1 || !last.matches(ENDING) ? "" : last.toLowerCase(Locale.ROOT);
    }

    private String stem() {
        return original.substring(0, original.length() - dotted(ending()).length());
    }

    private static String dotted(String ending) {
        return ending.isEmpty() ? "" : "." + ending;
    }

    private static String safe(String part, int longest) {
        StringBuilder safe = new StringBuilder();
        part.codePoints()
                .map(character -> NOT_IN_FOLDER.indexOf(character) >= 0 ? '_' : character)
                .takeWhile(character -> safe.length() + Character.charCount(character) <= longest)
                .forEach(safe::appendCodePoint);
        while (!safe.isEmpty() && ". ".indexOf(safe.charAt(safe.length() - 1)) >= 0) {
            safe.setLength(safe.length() - 1);
        }
        return safe.toString();
    }

    /** Control characters and halves of surrogate pairs can be stored nowhere safely: their signs take their places. */
    private static String visible(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        name.codePoints()
                .map(character -> character < 0x20
                        ? 0x2400 + character
                        : character == 0x7f ? 0x2421 : isLoneSurrogate(character) ? 0xfffd : character)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}

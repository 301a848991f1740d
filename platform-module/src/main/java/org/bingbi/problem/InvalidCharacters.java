package org.bingbi.problem;

import java.util.Optional;

/**
 * Characters that no database and no XML takes: control characters but tab and line ends, halves of surrogate pairs, and what Unicode
 * keeps for no character. One database would refuse the whole, another put a question mark in their place: so they are refused wherever
 * text comes in, with the character's number, since it cannot be shown.
 */
public final class InvalidCharacters {

    private InvalidCharacters() {}

    /** What is wrong with a text, by the first such character in it; nothing for null. */
    public static Optional<Problem> in(String field, String text) {
        return inFile(0, field, text);
    }

    /** The same in a line of an imported file. */
    public static Optional<Problem> inFile(int line, String field, String text) {
        return text == null
                ? Optional.empty()
                : text.codePoints()
                        .filter(InvalidCharacters::is)
                        .mapToObj(InvalidCharacters::number)
                        .findFirst()
                        .map(number -> Problem.inFile(line, field, "character-unstorable", number));
    }

    /** The text with each such character's number in its place, so that every answer can carry it. */
    static String escaped(String text) {
        if (text.codePoints().noneMatch(InvalidCharacters::is)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (is(character)) {
                spelled.append(number(character));
            } else {
                spelled.appendCodePoint(character);
            }
        });
        return spelled.toString();
    }

    private static boolean is(int character) {
        return character < 0x20 && character != '\t' && character != '\n' && character != '\r'
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || (character & 0xfffe) == 0xfffe;
    }

    private static String number(int character) {
        return String.format("U+%04X", character);
    }
}

package org.bingbi.filing;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two writings of the same case have in common: no blanks, one kind of brackets, of digits and of letters, so that
 * {@code 东检刑诉受〔2026〕101号} and {@code 东检刑诉受[2026] 101 号} are one case.
 */
public record CaseKey(String value) {

    private static final String OPENING = "〔[【({〖「『《<";
    private static final String CLOSING = "〕]】)}〗」』》>";
    private static final String BY_NAME = "name:";

    /** Of the number that the case system gave; empty for a blank one. */
    public static CaseKey ofNumber(String number) {
        return new CaseKey(plain(number));
    }

    /** Of a case that a record tells by its name only; empty for a blank one. */
    public static CaseKey ofName(String name) {
        String plain = plain(name);
        return new CaseKey(plain.isEmpty() ? "" : BY_NAME + plain);
    }

    /** By the number where there is one, else by the name. */
    public static CaseKey of(String number, String name) {
        CaseKey byNumber = ofNumber(number);
        return byNumber.isEmpty() ? ofName(name) : byNumber;
    }

    boolean isName() {
        return value.startsWith(BY_NAME);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.FORMAT
                        && !Character.isISOControl(character))
                .map(CaseKey::bracket)
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static int bracket(int character) {
        return OPENING.indexOf(character) >= 0 ? '[' : CLOSING.indexOf(character) >= 0 ? ']' : character;
    }
}

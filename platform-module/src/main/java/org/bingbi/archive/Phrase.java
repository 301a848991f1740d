package org.bingbi.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Signs that must stand side by side, whatever blanks or punctuation lie between: each Chinese sign for itself, letters and digits in runs,
 * as every index in use cuts them. Letter case and full width do not count.
 */
final class Phrase {

    /** Encloses a run, so that a part of it is not taken for the whole. */
    private static final char EDGE = '\u0001';

    private final String text;
    private final List<Token> tokens;

    /** @param chinese whether it is one sign of a script that is written without blanks */
    record Token(String text, boolean chinese, int from, int to) {}

    /** Where it stands in a text: from the first sign's place to that after the last. */
    record Span(int from, int to) {}

    private Phrase(String text) {
        this.text = text;
        this.tokens = tokens(text);
    }

    /** The words of a search, each a phrase, between blanks; signs that no index keeps are no words. */
    static List<Phrase> of(String words) {
        return Arrays.stream(words.strip().split("[\\s\\u3000]+"))
                .map(Phrase::new)
                .filter(phrase -> !phrase.tokens.isEmpty())
                .toList();
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Whether every index in use finds it just where it stands: one sign, one run, or two signs. */
    boolean isCertain() {
        return tokens.size() == 1 || tokens.size() == 2 && tokens.stream().allMatch(Token::chinese);
    }

    /** Whether it stands in a text that {@link #comparable} made. */
    boolean isIn(String comparable) {
        return comparable.contains(written(tokens));
    }

    /** The first place in a text as people wrote it. */
    Optional<Span> firstIn(String passage) {
        List<Token> all = tokens(passage);
        for (int at = 0; at + tokens.size() <= all.size(); at++) {
            List<Token> here = all.subList(at, at + tokens.size());
            if (written(here).equals(written(tokens))) {
                return Optional.of(
                        new Span(here.get(0).from(), here.get(here.size() - 1).to()));
            }
        }
        return Optional.empty();
    }

    /** A text with nothing left but what phrases are compared by. */
    static String comparable(String text) {
        return written(tokens(text));
    }

    private static String written(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.chinese() ? token.text() : EDGE + token.text() + EDGE)
                .collect(Collectors.joining());
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int begin = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            boolean chinese = isChinese(sign);
            boolean joins = !chinese && (Character.isLetterOrDigit(sign) || isMark(sign) && !run.isEmpty());
            if (!joins && !run.isEmpty()) {
                tokens.add(new Token(folded(run.toString()), false, begin, at));
                run.setLength(0);
            }
            if (chinese) {
                tokens.add(new Token(folded(Character.toString(sign)), true, at, next));
            } else if (joins) {
                begin = run.isEmpty() ? at : begin;
                run.appendCodePoint(sign);
            }
            at = next;
        }
        if (!run.isEmpty()) {
            tokens.add(new Token(folded(run.toString()), false, begin, text.length()));
        }
        return List.copyOf(tokens);
    }

    private static String folded(String run) {
        return Normalizer.normalize(run, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isChinese(int sign) {
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> Character.isIdeographic(sign) || Character.isLetterOrDigit(sign);
            default -> false;
        };
    }
}

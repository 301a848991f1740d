package org.bingbi.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alfresco.repo.security.permissions.AccessDeniedException;

/**
 * A statement in CMIS QL, taken apart as far as a further condition needs it. What could be read in two ways is not read at all: a condition
 * put into the wrong place would hold nothing back.
 *
 * @param source the name in FROM
 * @param alias what the source is called in the statement
 * @param before all before the condition
 * @param condition empty where there is none
 * @param after the order, or nothing
 */
record CmisStatement(String source, Optional<String> alias, String before, Optional<String> condition, String after) {

    private static final String DEMAND =
            "For this account a CMIS statement names one type in FROM, with an alias where it joins aspects to it, and plain literals.";

    private static final Pattern HEAD = Pattern.compile(
            "\\s*SELECT\\s[^'\"\\\\]*?\\sFROM\\s+([A-Za-z]\\w*:\\w+)(?:\\s+(?:AS\\s+)?(?!(?:WHERE|ORDER|JOIN|LEFT|RIGHT|FULL|INNER|OUTER|CROSS|UNION|ON)\\b)([A-Za-z_]\\w*))?(?=\\s|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w:]*");

    /** Escapes that mean the same to everybody. */
    private static final Pattern UNCLEAR = Pattern.compile("\"|\\\\(?![%_])");

    private record Word(String text, int at, boolean inParentheses) {}

    static CmisStatement read(String statement) {
        Matcher head = HEAD.matcher(statement);
        if (!head.lookingAt() || UNCLEAR.matcher(statement).find()) {
            throw refusal();
        }
        String rest = statement.substring(head.end());
        List<Word> words = words(rest);
        int where = place(words, "WHERE").orElse(-1);
        int order = place(words, "ORDER").orElse(rest.length());
        Optional<String> alias = Optional.ofNullable(head.group(2));
        boolean joins = words.stream().anyMatch(word -> word.text().equals("JOIN"));
        if (where > order || joins && alias.isEmpty() || words.stream().anyMatch(CmisStatement::turnsRound)) {
            throw refusal();
        }
        return new CmisStatement(
                head.group(1),
                alias,
                head.group() + rest.substring(0, where < 0 ? order : where),
                where < 0 ? Optional.empty() : Optional.of(rest.substring(where + "WHERE".length(), order)),
                rest.substring(order));
    }

    /** Alfresco's channels answer it with 403. */
    static AccessDeniedException refusal() {
        return new AccessDeniedException(DEMAND);
    }

    /** The same statement without nodes of these types. */
    String without(Collection<String> typeIds) {
        String column = alias.map(name -> name + ".").orElse("") + "cmis:objectTypeId";
        String ids = typeIds.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        return before.stripTrailing() + " WHERE "
                + condition.map(asked -> "(" + asked.strip() + ") AND ").orElse("") + column + " NOT IN (" + ids + ") "
                + after;
    }

    /** The words outside of literals; refuses what is not in balance. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int depth = 0;
        boolean literal = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '\'') {
                literal = !literal;
            } else if (!literal && sign == '(') {
                depth++;
            } else if (!literal && sign == ')') {
                depth--;
            } else if (!literal && (Character.isLetter(sign) || sign == '_')) {
                Matcher word = WORD.matcher(text).region(at, text.length());
                if (!word.lookingAt()) {
                    throw refusal();
                }
                words.add(new Word(word.group().toUpperCase(Locale.ROOT), at, depth > 0));
                at = word.end() - 1;
            }
            if (depth < 0) {
                throw refusal();
            }
        }
        if (literal || depth != 0) {
            throw refusal();
        }
        return words;
    }

    private static Optional<Integer> place(List<Word> words, String sought) {
        List<Word> found =
                words.stream().filter(word -> word.text().equals(sought)).toList();
        if (found.size() > 1 || found.stream().anyMatch(Word::inParentheses)) {
            throw refusal();
        }
        return found.stream().map(Word::at).findFirst();
    }

    /** A join that keeps rows of which the first source is missing, or a second statement. */
    private static boolean turnsRound(Word word) {
        return word.text().equals("RIGHT")
                || word.text().equals("FULL")
                || word.text().equals("UNION")
                || word.text().equals("SELECT")
                || word.text().equals("FROM");
    }
}

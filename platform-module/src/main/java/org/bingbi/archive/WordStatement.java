package org.bingbi.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bingbi.archive.Phrase.Token;

/**
 * Asks for phrases in FTS-Alfresco. What Solr makes of a quoted phrase is that all its signs stand in the text, in any order: its stock
 * core ranks by the phrase, it does not demand it. Neighbours are therefore asked for as such besides, which keeps their order on every
 * engine. Of more than two signs this leaves very few texts that are not meant; {@link PhraseCheck} takes them out.
 */
final class WordStatement {

    /** More pairs say nothing new, and make long words dear. */
    private static final int MOST_PAIRS = 16;

    private static final String PLACES =
            "(TYPE:\"bb:registerForm\" OR TYPE:\"bb:evidence\" OR TYPE:\"bb:signatureStep\")";

    /** Not {@code TEXT}, which on Alfresco means names and titles besides, cut otherwise. */
    private static final List<String> FIELDS = List.of(
            "cm:content",
            "bb:originalName",
            "bb:opinion",
            "bb:interventionContent",
            "bb:replyContent",
            "bb:specialNotes",
            "bb:intervenerName",
            "bb:intervenerOrganisation",
            "bb:caseNumber",
            "bb:caseName",
            "bb:caseCause",
            "bb:recorderName");

    private WordStatement() {}

    /** All of the phrases, each anywhere in a place. */
    static String of(List<Phrase> phrases) {
        return PLACES + " AND " + phrases.stream().map(WordStatement::anywhere).collect(Collectors.joining(" AND "));
    }

    private static String anywhere(Phrase phrase) {
        Set<String> tests = new LinkedHashSet<>();
        tests.add("\"" + phrase.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        tests.addAll(pairs(phrase.tokens()));
        return FIELDS.stream()
                .map(field ->
                        tests.stream().map(test -> field + ":" + test).collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Each sign with the next, and with the one after that. */
    private static List<String> pairs(List<Token> tokens) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int distance = 1; distance <= 2; distance++) {
            for (int at = 0; at + distance < tokens.size(); at++) {
                Token first = tokens.get(at);
                Token last = tokens.get(at + distance);
                if (isPlain(first) && isPlain(last) && isPlain(tokens.get(at + distance - 1))) {
                    pairs.add("(" + first.text() + " *(" + (distance - 1) + ") " + last.text() + ")");
                }
            }
        }
        return pairs.stream().limit(MOST_PAIRS).toList();
    }

    /** Whether it is one sign for each index and for the grammar of the query. */
    private static boolean isPlain(Token token) {
        return token.chinese()
                && token.text().length() == 1
                && token.text().charAt(0) >= '\u4e00'
                && token.text().charAt(0) <= '\u9fa5';
    }
}

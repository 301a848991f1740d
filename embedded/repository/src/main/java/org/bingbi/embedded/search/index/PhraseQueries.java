package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns a text into the query for the places where it stands, whatever blanks or punctuation lie between. */
final class PhraseQueries {

    private final Analyzer analyzer;

    PhraseQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query, or nothing where the text has neither letter nor digit. */
    Optional<Query> of(String field, String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int terms = 0;
        String last = null;
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            // At each place a pair of characters says more than its first one; after the last pair, its second
            // character alone adds nothing.
            String best = null;
            boolean pairBefore = false;
            int position = -1;
            while (true) {
                boolean more = tokens.incrementToken();
                if (best != null && (!more || increment.getPositionIncrement() > 0)) {
                    boolean pair = isPair(best);
                    if (pair || !pairBefore || !isSingle(best)) {
                        phrase.add(new Term(field, best), position);
                        last = best;
                        terms++;
                    }
                    pairBefore = pair;
                    best = null;
                }
                if (!more) {
                    break;
                }
                position += increment.getPositionIncrement();
                if (best == null || term.length() > best.length()) {
                    best = term.toString();
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (terms == 0) {
            return Optional.empty();
        }
        return Optional.of(terms == 1 ? new TermQuery(new Term(field, last)) : phrase.build());
    }

    /** The places where a word stands with another after it, at most so many between; nothing where either is more than one word. */
    Optional<Query> near(String field, String first, int slop, String last) {
        Optional<Term> from = one(field, first);
        Optional<Term> to = one(field, last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (isChinese(first) && isChinese(last)) {
            // The pair has a term of its own.
            of(field, first + last).ifPresent(pair -> any.add(pair, Occur.SHOULD));
        } else {
            any.add(apart(from.get(), to.get(), 1), Occur.SHOULD);
        }
        for (int distance = 2; distance <= slop + 1; distance++) {
            any.add(apart(from.get(), to.get(), distance), Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    private static Query apart(Term first, Term last, int distance) {
        return new PhraseQuery.Builder().add(first, 0).add(last, distance).build();
    }

    private Optional<Term> one(String field, String word) {
        return of(field, word)
                .filter(TermQuery.class::isInstance)
                .map(query -> ((TermQuery) query).getTerm())
                .filter(term -> !isPair(term.text()));
    }

    private static boolean isSingle(String token) {
        return token.codePointCount(0, token.length()) == 1 && isChinese(token);
    }

    private static boolean isPair(String token) {
        return token.codePointCount(0, token.length()) == 2 && isChinese(token);
    }

    /** Whether the characters are of a script that the analyzer cuts into characters and pairs. */
    static boolean isChinese(String token) {
        return token.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        });
    }
}

package org.bingbi.embedded.search.fts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.bingbi.embedded.search.fts.FtsQuery.Clause;
import org.bingbi.embedded.search.fts.FtsQuery.Occurrence;
import org.bingbi.embedded.search.fts.FtsToken.Kind;

/**
 * Reads the subset of FTS-Alfresco that is offered: words, phrases, {@code AND OR NOT + - |}, groups, fields, exact
 * values with {@code =}, wildcards, one word near another, ranges and boosts. What is outside is refused with its name and place.
 */
public final class FtsReader {

    /** As many words may stand between two where the query does not say; more are not looked at. */
    private static final int USUAL_SLOP = 100;

    private final List<FtsToken> tokens;
    private final boolean conjunction;
    private int at;

    private FtsReader(List<FtsToken> tokens, boolean conjunction) {
        this.tokens = tokens;
        this.conjunction = conjunction;
    }

    /**
     * Reads the query.
     *
     * @param conjunction whether words that stand side by side must all match, rather than any
     * @throws FTSQueryException where the query is outside the subset or no query at all
     */
    public static FtsQuery read(String query, boolean conjunction) {
        FtsReader reader = new FtsReader(FtsLexer.tokens(query), conjunction);
        FtsQuery read = reader.disjunction(Optional.empty());
        if (!reader.peek().is(Kind.END)) {
            throw reader.refused(reader.peek());
        }
        return read;
    }

    /** In conjunction mode OR binds loosest; in disjunction mode it is the same as a blank. */
    private FtsQuery disjunction(Optional<String> field) {
        List<FtsQuery> branches = new ArrayList<>();
        do {
            branches.add(sequence(field));
        } while (conjunction && accept("OR", "||"));
        if (branches.size() == 1) {
            return branches.get(0);
        }
        return new FtsQuery.Group(
                branches.stream().map(b -> new Clause(Occurrence.MAY, b)).toList());
    }

    private FtsQuery sequence(Optional<String> field) {
        List<Clause> clauses = new ArrayList<>();
        Occurrence usual = conjunction ? Occurrence.MUST : Occurrence.MAY;
        do {
            clauses.add(conjunction(field, usual));
            if (!conjunction) {
                accept("OR", "||");
            }
        } while (!ends());
        return group(clauses);
    }

    private boolean ends() {
        FtsToken next = peek();
        return next.is(Kind.END) || next.is(Kind.CLOSE) || (conjunction && isOr(next));
    }

    private Clause conjunction(Optional<String> field, Occurrence usual) {
        Clause first = prefixed(field, usual);
        if (!isAnd(peek())) {
            return first;
        }
        List<Clause> clauses = new ArrayList<>();
        clauses.add(required(first));
        while (accept("AND", "&&")) {
            clauses.add(required(prefixed(field, Occurrence.MUST)));
        }
        return new Clause(usual, group(clauses));
    }

    private static Clause required(Clause clause) {
        return clause.occurrence() == Occurrence.MAY ? new Clause(Occurrence.MUST, clause.query()) : clause;
    }

    private Clause prefixed(Optional<String> field, Occurrence usual) {
        FtsToken next = peek();
        if (next.isWord("NOT") || next.is(Kind.MINUS)) {
            at++;
            return new Clause(Occurrence.MUST_NOT, boosted(field));
        }
        if (next.is(Kind.PLUS)) {
            at++;
            return new Clause(Occurrence.MUST, boosted(field));
        }
        if (next.is(Kind.BAR) && next.text().length() == 1) {
            at++;
            return new Clause(Occurrence.MAY, boosted(field));
        }
        return new Clause(usual, boosted(field));
    }

    private FtsQuery boosted(Optional<String> field) {
        FtsQuery query = test(field);
        FtsToken next = peek();
        if (next.is(Kind.TILDE)) {
            throw refused(next);
        }
        if (!next.is(Kind.CARET)) {
            return query;
        }
        at++;
        FtsToken number = take(Kind.WORD);
        try {
            return new FtsQuery.Boosted(query, Float.parseFloat(number.text()));
        } catch (NumberFormatException e) {
            throw refused(number);
        }
    }

    private FtsQuery test(Optional<String> field) {
        FtsToken next = peek();
        if (next.is(Kind.OPEN)) {
            return parenthesised(field);
        }
        boolean exact = next.is(Kind.EQUALS);
        if (exact) {
            at++;
        }
        Optional<String> named = fieldName();
        if (named.isPresent()) {
            return valueOf(named, exact);
        }
        return value(field, exact);
    }

    private FtsQuery valueOf(Optional<String> field, boolean exact) {
        if (peek().is(Kind.OPEN)) {
            if (exact) {
                throw refused(peek());
            }
            return parenthesised(field);
        }
        return value(field, exact);
    }

    private FtsQuery parenthesised(Optional<String> field) {
        at++;
        FtsQuery inner = disjunction(field);
        take(Kind.CLOSE);
        return inner;
    }

    /** {@code name:}, {@code prefix:name:}, either with {@code @} before it, or {@code {uri}name:}. */
    private Optional<String> fieldName() {
        if (!peek().is(Kind.WORD) || !follows(1, Kind.COLON)) {
            return Optional.empty();
        }
        String name = FtsEscapes.plain(peek().text());
        at += 2;
        if (peek().is(Kind.WORD) && peek().glued() && follows(1, Kind.COLON)) {
            name = name + ":" + FtsEscapes.plain(peek().text());
            at += 2;
        }
        return Optional.of(name.startsWith("@") ? name.substring(1) : name);
    }

    private boolean follows(int distance, Kind kind) {
        FtsToken token = tokens.get(Math.min(at + distance, tokens.size() - 1));
        return token.is(kind) && token.glued();
    }

    private FtsQuery value(Optional<String> field, boolean exact) {
        FtsToken next = peek();
        if (next.is(Kind.RANGE_OPEN)) {
            if (exact) {
                throw refused(next);
            }
            return range(field);
        }
        if (next.is(Kind.PHRASE)) {
            at++;
            return new FtsQuery.Words(field, next.text(), exact);
        }
        if (!next.is(Kind.WORD) || isAnd(next) || isOr(next) || next.isWord("NOT")) {
            throw refused(next);
        }
        if (next.text().contains("..")) {
            throw refused(next);
        }
        at++;
        if (FtsEscapes.hasWildcard(next.text())) {
            return new FtsQuery.Wildcard(field, next.text(), exact);
        }
        String word = FtsEscapes.plain(next.text());
        return !exact && peek().isWord("*") && !peek().glued()
                ? near(field, word)
                : new FtsQuery.Words(field, word, exact);
    }

    /** {@code first *(3) last}. */
    private FtsQuery near(Optional<String> field, String first) {
        at++;
        int slop = USUAL_SLOP;
        if (peek().is(Kind.OPEN)) {
            at++;
            FtsToken number = take(Kind.WORD);
            try {
                slop = Math.min(Integer.parseUnsignedInt(number.text()), USUAL_SLOP);
            } catch (NumberFormatException e) {
                throw refused(number);
            }
            take(Kind.CLOSE);
        }
        return new FtsQuery.Near(
                field, first, slop, FtsEscapes.plain(take(Kind.WORD).text()));
    }

    private FtsQuery range(Optional<String> field) {
        boolean lowerIncluded = take(Kind.RANGE_OPEN).text().equals("[");
        String lower = end();
        FtsToken to = take(Kind.WORD);
        if (!to.isWord("TO")) {
            throw refused(to);
        }
        String upper = end();
        boolean upperIncluded = take(Kind.RANGE_CLOSE).text().equals("]");
        return new FtsQuery.Range(field, lower, lowerIncluded, upper, upperIncluded);
    }

    private String end() {
        FtsToken token = peek();
        at++;
        return switch (token.kind()) {
            case WORD -> FtsEscapes.plain(token.text());
            case PHRASE -> token.text();
            default -> throw refused(token);
        };
    }

    private static FtsQuery group(List<Clause> clauses) {
        if (clauses.size() == 1 && clauses.get(0).occurrence() != Occurrence.MUST_NOT) {
            return clauses.get(0).query();
        }
        return new FtsQuery.Group(List.copyOf(clauses));
    }

    private static boolean isAnd(FtsToken token) {
        return token.isWord("AND") || token.isWord("&&");
    }

    private static boolean isOr(FtsToken token) {
        return token.isWord("OR") || (token.is(Kind.BAR) && token.text().equals("||"));
    }

    private boolean accept(String word, String sign) {
        FtsToken next = peek();
        if (next.isWord(word) || next.text().equals(sign) && !next.is(Kind.PHRASE)) {
            at++;
            return true;
        }
        return false;
    }

    private FtsToken peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private FtsToken take(Kind kind) {
        FtsToken token = peek();
        if (!token.is(kind)) {
            throw refused(token);
        }
        at++;
        return token;
    }

    private FTSQueryException refused(FtsToken token) {
        if (token.is(Kind.END)) {
            return new FTSQueryException("The query ends too early, at position " + token.position());
        }
        String shown = token.is(Kind.PHRASE) ? "a phrase" : "'" + token.text() + "'";
        return new FTSQueryException(shown + " at position " + token.position()
                + " is not offered here: see words, phrases, AND OR NOT, groups, field:value, =, ranges, * and ?");
    }
}

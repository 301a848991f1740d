package org.bingbi.embedded.search.fts;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.bingbi.embedded.search.fts.FtsToken.Kind;

/** Cuts an FTS-Alfresco query into its pieces. */
final class FtsLexer {

    private static final String ENDS_A_WORD = ":()[]<>{}\"'^~=";

    private final String query;
    private final List<FtsToken> tokens = new ArrayList<>();
    private int at;

    private FtsLexer(String query) {
        this.query = query;
    }

    static List<FtsToken> tokens(String query) {
        FtsLexer lexer = new FtsLexer(query);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (true) {
            int before = at;
            while (at < query.length() && isBlank(query.charAt(at))) {
                at++;
            }
            boolean glued = at == before && at > 0;
            if (at >= query.length()) {
                tokens.add(new FtsToken(Kind.END, "", at, glued));
                return;
            }
            next(glued);
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }

    private void next(boolean glued) {
        char c = query.charAt(at);
        Kind sign = sign(c, glued);
        if (sign != null) {
            int length = c == '|' && at + 1 < query.length() && query.charAt(at + 1) == c ? 2 : 1;
            tokens.add(new FtsToken(sign, query.substring(at, at + length), at, glued));
            at += length;
        } else if (c == '"' || c == '\'') {
            phrase(c, glued);
        } else {
            word(glued);
        }
    }

    private Kind sign(char c, boolean glued) {
        return switch (c) {
            case ':' -> Kind.COLON;
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '[' -> Kind.RANGE_OPEN;
            case ']' -> Kind.RANGE_CLOSE;
            case '<' -> insideRange() ? Kind.RANGE_CLOSE : Kind.RANGE_OPEN;
            case '>' -> insideRange() ? Kind.RANGE_CLOSE : Kind.RANGE_OPEN;
            case '=' -> Kind.EQUALS;
            case '+' -> Kind.PLUS;
            // within a range it belongs to a number, as in [-5 TO 5]
            case '-' -> insideRange() ? null : Kind.MINUS;
            case '!' -> Kind.MINUS;
            case '|' -> Kind.BAR;
            case '^' -> Kind.CARET;
            case '~' -> Kind.TILDE;
            default -> null;
        };
    }

    private boolean insideRange() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Kind kind = tokens.get(i).kind();
            if (kind == Kind.RANGE_CLOSE) {
                return false;
            }
            if (kind == Kind.RANGE_OPEN) {
                return true;
            }
        }
        return false;
    }

    private void phrase(char quote, boolean glued) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && query.charAt(at) != quote) {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at >= query.length()) {
            throw new FTSQueryException("The phrase that begins at position " + start + " is not closed");
        }
        at++;
        tokens.add(new FtsToken(Kind.PHRASE, text.toString(), start, glued));
    }

    private void word(boolean glued) {
        int start = at;
        boolean range = insideRange();
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '\\' && at + 1 < query.length()) {
                at += 2;
                continue;
            }
            boolean uri = c == '{' && at == start;
            if (uri) {
                at = Math.max(query.indexOf('}', at), at) + 1;
                continue;
            }
            boolean timeColon = range && c == ':';
            if (isBlank(c) || (ENDS_A_WORD.indexOf(c) >= 0 && !timeColon)) {
                break;
            }
            at++;
        }
        if (at == start) {
            throw new FTSQueryException("'" + query.charAt(start) + "' at position " + start + " is not offered here");
        }
        tokens.add(new FtsToken(Kind.WORD, query.substring(start, at), start, glued));
    }
}

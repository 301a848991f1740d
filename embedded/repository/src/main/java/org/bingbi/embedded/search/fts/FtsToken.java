package org.bingbi.embedded.search.fts;

/**
 * A piece of an FTS-Alfresco query.
 *
 * @param kind what it is
 * @param text its text; of a phrase without quotes and escapes, of a word with its escapes, as these hide wildcards
 * @param position where it begins
 * @param glued whether no blank stands before it
 */
record FtsToken(Kind kind, String text, int position, boolean glued) {

    enum Kind {
        WORD,
        PHRASE,
        COLON,
        OPEN,
        CLOSE,
        RANGE_OPEN,
        RANGE_CLOSE,
        EQUALS,
        PLUS,
        MINUS,
        BAR,
        CARET,
        TILDE,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}

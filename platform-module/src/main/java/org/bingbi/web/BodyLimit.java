package org.bingbi.web;

/** How many bytes of JSON a request may bring at most. A Chinese character counts three, escaped six. */
public enum BodyLimit {
    /** Names, numbers and dates. */
    VALUES(4 << 10),
    /** An opinion or a reason. */
    WORDS(64 << 10),
    /** A text as long as a field of the form takes, or a list of cases. */
    TEXT(1 << 20),
    /** A whole form. */
    FORM(4 << 20);

    private final int bytes;

    BodyLimit(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }
}

package org.bingbi.embedded.search.text;

/**
 * What was read out of a file.
 *
 * @param text the text; empty when there is none
 * @param outcome how the reading ended
 */
public record ExtractedText(String text, Outcome outcome) {

    /** How the reading of a file ended. */
    public enum Outcome {
        /** All text was read. */
        COMPLETE,
        /** A limit was reached; what came before it was read. */
        CUT,
        /** The file is of a kind that holds no text, such as a recording. */
        NO_TEXT,
        /** The file is larger than is read. */
        TOO_LARGE,
        /** Reading took too long and was given up. */
        TIMED_OUT,
        /** The file is damaged, locked by a password or hostile. */
        UNREADABLE
    }

    static ExtractedText nothing(Outcome outcome) {
        return new ExtractedText("", outcome);
    }
}

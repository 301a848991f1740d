package org.bingbi.archive;

/** The index does not answer now. Has no cause: what failed there names the words, and with them people (article 15). */
final class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexUnavailableException() {
        super("The index does not answer: search without words, or later", null, false, false);
    }
}

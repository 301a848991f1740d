package org.bingbi.problem;

/**
 * There is nothing here for the asker. One and the same answer whether it never existed or is none of his business
 * (article 15), so it carries nothing (404).
 */
public final class NotFoundException extends BingbiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not-found");
    }
}

package org.bingbi.problem;

/**
 * The root of what this module refuses. The web layer maps each kind once; the message carries codes only, never a
 * record's content, since it may reach a log.
 */
public abstract sealed class BingbiException extends RuntimeException
        permits RefusedException, OvertakenException, NotFoundException {

    private static final long serialVersionUID = 1L;

    protected BingbiException(String message) {
        super(message);
    }
}

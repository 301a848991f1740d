package org.bingbi.problem;

/** Somebody else, or the same person in another window, was first: reload, nothing was changed (409). */
public final class OvertakenException extends BingbiException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public OvertakenException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

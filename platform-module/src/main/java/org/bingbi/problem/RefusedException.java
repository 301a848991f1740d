package org.bingbi.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What was given is refused whole; every problem is named at once, none is left for a second attempt (422). */
public final class RefusedException extends BingbiException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public RefusedException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Throws when there is something to refuse. */
    public static void unlessEmpty(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }
}

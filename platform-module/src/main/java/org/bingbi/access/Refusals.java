package org.bingbi.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.ProblemTexts;
import org.springframework.extensions.surf.util.I18NUtil;

/** Says a problem in the way Alfresco's own channels understand: as a broken rule of integrity (422); nothing of it is kept. */
public final class Refusals {

    private Refusals() {}

    public static IntegrityException integrity(List<Problem> problems) {
        Veto.theTransaction();
        Locale locale = I18NUtil.getLocale();
        String text = problems.stream()
                .map(problem ->
                        (problem.field().isEmpty() ? "" : problem.field() + ": ") + ProblemTexts.text(problem, locale))
                .collect(Collectors.joining(" "));
        return new IntegrityException(text, null);
    }

    /** Throws when there is something to refuse. */
    public static void unlessEmpty(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw integrity(problems);
        }
    }

    public static IntegrityException integrity(Problem problem) {
        return integrity(List.of(problem));
    }
}

package org.bingbi.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alfresco.repo.node.integrity.IntegrityException;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.ProblemTexts;
import org.bingbi.problem.RefusedException;
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

    /** Runs a command for one of Alfresco's own channels, to which a failure means the same as to the web API. */
    public static void translating(Runnable command) {
        try {
            command.run();
        } catch (RefusedException refused) {
            throw integrity(refused.problems());
        } catch (OvertakenException overtaken) {
            throw integrity(overtaken.problem());
        } catch (NotFoundException hidden) {
            throw Guard.veto();
        }
    }

    public static IntegrityException integrity(Problem problem) {
        return integrity(List.of(problem));
    }
}

package org.bingbi.recording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.problem.Problem;
import org.bingbi.register.FormField;
import org.bingbi.register.InterventionManner;
import org.bingbi.register.Proposal;
import org.bingbi.register.RegisterForm;

/**
 * Article 18: of an intervention 采取口头授意、言语暗示等不留痕迹以至事后难以核查的方式 the recorder may propose on the form to defer or to
 * omit investigation, referral or notice. What was written, or filed, leaves a trace.
 */
final class ProposalRules {

    /** The ways the article names, and those like them: what was only spoken. */
    private static final Set<InterventionManner> TRACELESS = EnumSet.of(
            InterventionManner.ORAL_INSTRUCTION,
            InterventionManner.HINT,
            InterventionManner.IN_PERSON,
            InterventionManner.TELEPHONE,
            InterventionManner.THROUGH_OTHERS);

    private ProposalRules() {}

    static List<Problem> problems(RegisterForm form) {
        RegisterForm.Suggestion suggestion = form.suggestion();
        if (suggestion.proposals().isEmpty()) {
            return suggestion.reason().isBlank()
                    ? List.of()
                    : List.of(Problem.at(FormField.PROPOSALS.fieldName(), "record.proposal-missing", ""));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<InterventionManner> manner = form.intervention().manner();
        if (manner.isPresent() && !TRACELESS.contains(manner.get())) {
            problems.add(Problem.at(
                    FormField.PROPOSALS.fieldName(),
                    "record.proposal-leaves-trace",
                    manner.get().name()));
        }
        long subjects = suggestion.proposals().stream()
                .map(Proposal::subject)
                .distinct()
                .count();
        if (subjects < suggestion.proposals().size()) {
            problems.add(Problem.at(FormField.PROPOSALS.fieldName(), "record.proposal-both", ""));
        }
        if (suggestion.reason().isBlank()) {
            problems.add(Problem.at(FormField.PROPOSAL_REASON.fieldName(), "record.proposal-reason", ""));
        }
        return problems;
    }
}

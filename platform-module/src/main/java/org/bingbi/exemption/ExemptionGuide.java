package org.bingbi.exemption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.problem.Problem;

/** The way through article 12: an exemption holds when each of its conditions does. */
public final class ExemptionGuide {

    private ExemptionGuide() {}

    /** Answers to questions of other exemptions say nothing. */
    public static Finding find(Exemption exemption, Map<Condition, Answer> answers) {
        List<Condition> open = exemption.conditions().stream()
                .filter(condition -> !answers.containsKey(condition))
                .toList();
        List<Condition> unmet = exemption.conditions().stream()
                .filter(answers::containsKey)
                .filter(condition -> answers.get(condition) != condition.expected())
                .toList();
        return new Finding(outcome(exemption, open, unmet), open, unmet);
    }

    private static Optional<Outcome> outcome(Exemption exemption, List<Condition> open, List<Condition> unmet) {
        boolean fails = unmet.stream().anyMatch(condition -> condition.otherwise() == Outcome.MUST_RECORD);
        if (fails || exemption == Exemption.NONE) {
            return Optional.of(Outcome.MUST_RECORD);
        }
        if (!open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unmet.isEmpty() ? Outcome.NEED_NOT_RECORD : Outcome.NOTE_FOR_CASE_FILE);
    }

    /** All that keeps the answers from being concluded; fields are called {@code exemption}, {@code answers.NAME}, {@code reason}. */
    public static List<Problem> problems(Optional<Exemption> chosen, Map<Condition, Answer> answers, String reason) {
        if (chosen.isEmpty()) {
            return List.of(Problem.at("exemption", "exemption.not-chosen", ""));
        }
        Exemption exemption = chosen.get();
        List<Problem> problems = new ArrayList<>();
        Finding finding = find(exemption, answers);
        if (finding.outcome().isEmpty()) {
            finding.open()
                    .forEach(condition ->
                            problems.add(Problem.at("answers." + condition.name(), "exemption.not-answered", "")));
        }
        boolean exempt = !finding.outcome().equals(Optional.of(Outcome.MUST_RECORD));
        if (exempt && exemption.needsReason() && reason.isBlank()) {
            problems.add(Problem.at("reason", "exemption.no-reason", ""));
        }
        return problems;
    }

    /** What was answered that is no answer to a question of this exemption. */
    public static List<Problem> misplaced(Optional<Exemption> chosen, Map<Condition, Answer> answers) {
        List<Problem> problems = new ArrayList<>();
        answers.forEach((condition, answer) -> {
            String field = "answers." + condition.name();
            boolean asked = chosen.map(exemption -> exemption.conditions().contains(condition))
                    .orElse(false);
            if (!asked) {
                problems.add(Problem.at(field, "exemption.not-asked", answer.name()));
            } else if (!condition.options().contains(answer)) {
                problems.add(Problem.at(field, "exemption.no-option", answer.name(), condition.options()));
            }
        });
        return problems;
    }
}

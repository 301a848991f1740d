package org.bingbi.exemption;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.problem.Problem;
import org.bingbi.register.web.FormFields;
import org.bingbi.web.HttpProblem;

/**
 * What a note of the exemption guide holds, as JSON both in the web API and in the node that keeps it; what is absent is null.
 *
 * @param exemption name of an {@link Exemption}
 * @param answers name of a {@link Condition} to name of an {@link Answer}
 * @param reason why, in the author's words
 * @param event what happened, in the fields of the register form, so that a record can begin from it
 */
public record NoteFields(String exemption, Map<String, String> answers, String reason, FormFields event) {

    /** Nothing answered yet. */
    public static final NoteFields EMPTY = new NoteFields(null, null, null, null);

    public Optional<Exemption> chosen() {
        return Optional.ofNullable(exemption).map(Exemption::valueOf);
    }

    public Map<Condition, Answer> answered() {
        Map<Condition, Answer> answered = new EnumMap<>(Condition.class);
        if (answers != null) {
            answers.forEach((condition, answer) -> answered.put(Condition.valueOf(condition), Answer.valueOf(answer)));
        }
        return answered;
    }

    /** Empty while nothing is chosen. */
    public Optional<Finding> finding() {
        return chosen().map(exemption -> ExemptionGuide.find(exemption, answered()));
    }

    String reasonGiven() {
        return reason == null ? "" : reason;
    }

    /** Throws the 400 problem that names each name that is none, and each answer to what was not asked. */
    public NoteFields checked() {
        List<Problem> problems = new ArrayList<>();
        symbol(Exemption.class, "exemption", exemption, problems);
        if (answers != null) {
            answers.forEach((condition, answer) -> {
                symbol(Condition.class, "answers", condition, problems);
                symbol(Answer.class, "answers." + condition, answer, problems);
            });
        }
        if (problems.isEmpty()) {
            problems.addAll(ExemptionGuide.misplaced(chosen(), answered()));
        }
        if (!problems.isEmpty()) {
            throw HttpProblem.invalid(problems);
        }
        return this;
    }

    private static <E extends Enum<E>> void symbol(
            Class<E> symbols, String field, String value, List<Problem> problems) {
        List<String> names = new ArrayList<>();
        for (E symbol : symbols.getEnumConstants()) {
            names.add(symbol.name());
        }
        boolean absent = value == null && field.equals("exemption");
        if (!absent && !names.contains(value)) {
            problems.add(Problem.at(field, "value-not-allowed", value, String.join(", ", names)));
        }
    }
}

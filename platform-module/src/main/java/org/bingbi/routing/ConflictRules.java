package org.bingbi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.organisation.Organisation;
import org.bingbi.problem.Problem;
import org.bingbi.register.FormLimits;

/** What naming a conflict must say. */
public final class ConflictRules {

    private final Organisation organisation;
    private final FormLimits limits;

    public ConflictRules(Organisation organisation, FormLimits limits) {
        this.organisation = organisation;
        this.limits = limits;
    }

    public List<Problem> problems(String account, String reason, String recorder) {
        List<Problem> problems = new ArrayList<>();
        if (account.equals(recorder)) {
            problems.add(Problem.at("account", "record.about-oneself", account));
        } else if (organisation.person(account).isEmpty()) {
            problems.add(Problem.at("account", "record.unknown-account", account));
        }
        reason("reason", reason).ifPresent(problems::add);
        return problems;
    }

    /** Somebody is named once. */
    public Optional<Problem> known(String account, Set<String> denied) {
        return denied.contains(account)
                ? Optional.of(Problem.at("account", "conflict.known", account))
                : Optional.empty();
    }

    private Optional<Problem> reason(String field, String reason) {
        int length = reason.codePointCount(0, reason.length());
        if (reason.isBlank()) {
            return Optional.of(Problem.at(field, "conflict.reason", ""));
        }
        return length > limits.passage()
                ? Optional.of(Problem.at(field, "record.too-long", "", length, limits.passage()))
                : Optional.empty();
    }
}

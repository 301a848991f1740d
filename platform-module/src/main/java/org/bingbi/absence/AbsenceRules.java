package org.bingbi.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bingbi.organisation.Organisation;
import org.bingbi.problem.Problem;

/** What an absence must be to be entered; everything wrong is named in one answer. */
public final class AbsenceRules {

    private final Organisation organisation;
    private final int longestDays;

    /** @param longestDays how long an absence may be; whoever is away longer gives up the post */
    public AbsenceRules(Organisation organisation, int longestDays) {
        this.organisation = organisation;
        this.longestDays = longestDays;
    }

    /** @param others what was entered before and still counts */
    public List<Problem> problems(Absence absence, Collection<Absence> others, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (organisation.person(absence.account()).isEmpty()) {
            problems.add(Problem.at("account", "absence.unknown-account", absence.account()));
        }
        if (absence.delegate().isBlank()) {
            problems.add(Problem.at("delegate", "absence.delegate", ""));
        } else if (absence.delegate().equals(absence.account())) {
            problems.add(Problem.at("delegate", "absence.oneself", absence.delegate()));
        } else if (organisation.person(absence.delegate()).isEmpty()) {
            problems.add(Problem.at("delegate", "absence.unknown-account", absence.delegate()));
        }
        days(absence, others, today, problems);
        return problems;
    }

    private void days(Absence absence, Collection<Absence> others, LocalDate today, List<Problem> problems) {
        String until = absence.until().toString();
        if (absence.until().isBefore(absence.from())) {
            problems.add(Problem.at("to", "absence.order", until, absence.from()));
        } else if (absence.until().isBefore(today)) {
            problems.add(Problem.at("to", "absence.over", until));
        } else if (!absence.until().isBefore(absence.from().plusDays(longestDays))) {
            problems.add(Problem.at("to", "absence.too-long", until, longestDays));
        } else {
            others.stream()
                    .filter(absence::overlaps)
                    .findFirst()
                    .ifPresent(other -> problems.add(Problem.at(
                            "from", "absence.overlaps", absence.from().toString(), other.from(), other.until())));
        }
    }
}

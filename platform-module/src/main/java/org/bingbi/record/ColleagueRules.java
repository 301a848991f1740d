package org.bingbi.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;

/**
 * Article 13's conflicts are found by account: who is of the own office and named without one would walk through them, and sign about
 * himself. Retired staff and workers have none.
 */
final class ColleagueRules {

    private final Organisation organisation;

    ColleagueRules(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Problem> problems(RegisterForm form) {
        List<Problem> problems = new ArrayList<>();
        RegisterForm.Intervener intervener = form.intervener();
        if (intervener.account().isEmpty()) {
            boolean ownStaff = intervener
                    .category()
                    .filter(IntervenerCategory.OWN_STAFF::equals)
                    .isPresent();
            namesakes(
                    FormField.INTERVENER_ACCOUNT,
                    intervener.name(),
                    person -> ownStaff || samePost(person, intervener.post()),
                    problems);
        }
        RegisterForm.Behind behind = form.behind();
        if (behind.account().isEmpty()) {
            namesakes(
                    FormField.BEHIND_ACCOUNT,
                    behind.name(),
                    person -> behind.organisation().isBlank() || samePost(person, behind.post()),
                    problems);
        }
        return problems;
    }

    private void namesakes(FormField field, String name, Predicate<Person> isMeant, List<Problem> problems) {
        String accounts = organisation.people().stream()
                .filter(person -> person.name().equals(name.strip()))
                .filter(isMeant)
                .map(Person::account)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!accounts.isEmpty()) {
            problems.add(Problem.at(field.fieldName(), "record.own-staff-account", name, accounts));
        }
    }

    private static boolean samePost(Person person, String post) {
        return !post.isBlank() && person.post().equals(post.strip());
    }
}

package org.bingbi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.organisation.ColleagueNames;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.organisation.name.Mention;
import org.bingbi.problem.Problem;
import org.bingbi.register.FormField;
import org.bingbi.register.NamedColleague;
import org.bingbi.register.RegisterForm;

/**
 * Nobody signs about himself (article 13). Who is surely of the own office is left out at once; of whoever may be meant the recorder says
 * whether it is that person before the record is submitted.
 */
final class ColleagueRules {

    private final Organisation organisation;
    private final ColleagueNames names;

    ColleagueRules(Organisation organisation, ColleagueNames names) {
        this.organisation = organisation;
        this.names = names;
    }

    /** @param before accounts that the recorder had denied when the form was last submitted */
    List<Problem> problems(RegisterForm form, Set<String> before) {
        List<Problem> problems = new ArrayList<>();
        oneself(
                        form,
                        FormField.INTERVENER_NAME,
                        form.intervener().account(),
                        form.intervener().mention())
                .ifPresent(problems::add);
        oneself(
                        form,
                        FormField.BEHIND_NAME,
                        form.behind().account(),
                        form.behind().mention())
                .ifPresent(problems::add);
        for (NamedColleague colleague : NamedColleague.of(form, names)) {
            String name = colleague.isBehind()
                    ? form.behind().name()
                    : form.intervener().name();
            String account = colleague.person().account();
            if (colleague.isOpen()) {
                problems.add(problem(colleague, "record.possible-colleague", name));
            } else if (colleague.certainty() == Certainty.CERTAIN
                    && colleague.isDenied()
                    && !before.contains(account)) {
                problems.add(problem(colleague, "record.certain-colleague", name));
            }
        }
        return problems;
    }

    private Optional<Problem> oneself(RegisterForm form, FormField field, String account, Mention mention) {
        return account.isEmpty() && NamedColleague.isRecorder(form, mention, names)
                ? Optional.of(Problem.at(field.fieldName(), "record.about-oneself", mention.name()))
                : Optional.empty();
    }

    private Problem problem(NamedColleague colleague, String code, String name) {
        Person person = colleague.person();
        String who = person.name() + "（" + organisation.departmentNameOf(person) + "，" + person.post() + "）";
        return Problem.at(colleague.field().fieldName(), code, name, who, person.account());
    }
}

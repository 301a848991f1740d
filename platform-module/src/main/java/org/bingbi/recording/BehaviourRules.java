package org.bingbi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bingbi.problem.Problem;
import org.bingbi.register.Behaviour;
import org.bingbi.register.FormField;
import org.bingbi.register.InstigatorRelation;
import org.bingbi.register.IntervenerCategory;
import org.bingbi.register.InterventionManner;
import org.bingbi.register.RegisterForm;

/** What the classes of articles 8 to 11 ask for beyond what every record says, and which of them exclude each other. */
final class BehaviourRules {

    /** 上级检察机关工作人员, and those of the own office whatever their post (article 9). */
    private static final Set<IntervenerCategory> PROCURATORIAL =
            Set.of(IntervenerCategory.OWN_STAFF, IntervenerCategory.SUPERIOR_PROCURATORATE);

    List<Problem> problems(RegisterForm form) {
        List<Problem> problems = new ArrayList<>();
        behind(form, problems);
        article9(form, problems);
        article10(form, problems);
        return problems;
    }

    /** Article 8: an organisation by its name; a leader by his name and how the intervener is related to him. */
    private static void behind(RegisterForm form, List<Problem> problems) {
        RegisterForm.Instigator behind = form.behind();
        if (!behind.isMentioned()) {
            nobodyBehind(form, problems);
        } else if (behind.relation().isEmpty()) {
            problems.add(Problem.at(FormField.BEHIND_RELATION.fieldName(), "record.behind-relation", ""));
        } else if (behind.relation().get() == InstigatorRelation.ORGANISATION) {
            organisationBehind(form, problems);
        } else if (behind.name().isBlank()) {
            problems.add(Problem.at(FormField.BEHIND_NAME.fieldName(), "record.behind-name", ""));
        } else if (!behind.account().isEmpty()
                && behind.account().equals(form.intervener().account())) {
            problems.add(
                    Problem.at(FormField.BEHIND_ACCOUNT.fieldName(), "record.behind-is-intervener", behind.account()));
        }
    }

    /** 通过他人 and article 11 (3) speak of somebody who sends another. */
    private static void nobodyBehind(RegisterForm form, List<Problem> problems) {
        String relation = FormField.BEHIND_RELATION.fieldName();
        if (has(form, Behaviour.ARTICLE_11_3)) {
            problems.add(Problem.at(relation, "record.article-11-3", ""));
        } else if (form.intervention().manner().equals(Optional.of(InterventionManner.THROUGH_OTHERS))) {
            problems.add(Problem.at(relation, "record.through-others", ""));
        }
    }

    private static void organisationBehind(RegisterForm form, List<Problem> problems) {
        if (form.behind().organisation().isBlank()) {
            problems.add(Problem.at(FormField.BEHIND_ORGANISATION.fieldName(), "record.behind-organisation", ""));
        }
        if (has(form, Behaviour.ARTICLE_11_3)) {
            problems.add(Problem.at(
                    FormField.BEHIND_RELATION.fieldName(),
                    "record.article-11-3-organisation",
                    InstigatorRelation.ORGANISATION.name()));
        }
    }

    /** Article 9 speaks of the own office's people and of the superior procuratorate's, also where they send somebody. */
    private static void article9(RegisterForm form, List<Problem> problems) {
        boolean procuratorial =
                form.intervener().category().filter(PROCURATORIAL::contains).isPresent();
        boolean ownOffice = !form.intervener().account().isEmpty()
                || !form.behind().account().isEmpty();
        if (has(form, Behaviour.ARTICLE_9)
                && form.intervener().category().isPresent()
                && !procuratorial
                && !ownOffice) {
            problems.add(Problem.at(FormField.BEHAVIOURS.fieldName(), "record.article-9", Behaviour.ARTICLE_9.name()));
        }
    }

    private static void article10(RegisterForm form, List<Problem> problems) {
        RegisterForm.Inquiry inquiry = form.intervention().inquiry();
        String information = FormField.PROCEDURAL_INFORMATION.fieldName();
        if (!has(form, Behaviour.ARTICLE_10)) {
            if (!inquiry.information().isEmpty()) {
                problems.add(Problem.at(
                        information,
                        "record.article-10-not-chosen",
                        String.join(", ", form.fields().get(information))));
            }
            return;
        }
        if (inquiry.information().isEmpty()) {
            problems.add(Problem.at(information, "record.article-10-information", ""));
        }
        String asker = FormField.ASKER_MAY_APPLY.fieldName();
        if (inquiry.askerMayApply().isEmpty()) {
            problems.add(Problem.at(asker, "record.article-10-asker", ""));
        } else if (inquiry.askerMayApply().get()) {
            problems.add(Problem.at(asker, "record.article-10-exempt", "true"));
        }
    }

    private static boolean has(RegisterForm form, Behaviour behaviour) {
        return form.intervention().behaviours().contains(behaviour);
    }
}

package org.bingbi.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.organisation.ColleagueNames;
import org.bingbi.organisation.Organisation;
import org.bingbi.problem.Problem;
import org.bingbi.register.FormField;
import org.bingbi.register.FormLimits;
import org.bingbi.register.RecordingPeriod;
import org.bingbi.register.RegisterForm;

/** What a record must say before it is submitted (articles 7 to 11). All that is missing is named in one answer. */
public final class RecordRules {

    /** 记录应当包括以下事项 (article 7, second paragraph), and the classes of articles 9 to 11 and 17. */
    private static final List<FormField> REQUIRED = List.of(
            FormField.INTERVENER_NAME,
            FormField.INTERVENER_ORGANISATION,
            FormField.INTERVENER_POST,
            FormField.INTERVENER_CATEGORY,
            FormField.RECORDER_NAME,
            FormField.RECORDER_DEPARTMENT,
            FormField.RECORDER_POST,
            FormField.INTERVENTION_KIND,
            FormField.INTERVENTION_AT,
            FormField.INTERVENTION_PLACE,
            FormField.INTERVENTION_MANNER,
            FormField.INTERVENTION_CONTENT,
            FormField.BEHAVIOURS);

    private final FormLimits limits;
    private final RecordingPeriod period;
    private final Organisation organisation;
    private final BehaviourRules behaviours = new BehaviourRules();
    private final ColleagueRules colleagues;

    public RecordRules(
            FormLimits limits, WorkingDayCalendar calendar, Organisation organisation, ColleagueNames names) {
        this.limits = limits;
        this.period = new RecordingPeriod(calendar);
        this.organisation = organisation;
        this.colleagues = new ColleagueRules(organisation, names);
    }

    /** Everything that keeps the form from being submitted now for the first time; empty when it may. */
    public List<Problem> problems(RegisterForm form, Instant now) {
        List<Problem> problems = problemsOfCompletion(form, Set.of(), now);
        lateness(form, now).ifPresent(problems::add);
        return problems;
    }

    /**
     * The same for a form that was returned and completed: it is no late record, whenever it comes.
     *
     * @param before accounts that the recorder had denied when the form was last submitted
     */
    List<Problem> problemsOfCompletion(RegisterForm form, Set<String> before, Instant now) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<String>> fields = form.fields();
        required(fields, problems);
        lengths(fields, problems);
        time(form, now, problems);
        problems.addAll(behaviours.problems(form));
        accounts(form, problems);
        problems.addAll(colleagues.problems(form, before));
        problems.addAll(ProposalRules.problems(form));
        return problems;
    }

    private static void required(Map<String, List<String>> fields, List<Problem> problems) {
        for (FormField field : REQUIRED) {
            List<String> values = fields.getOrDefault(field.fieldName(), List.of());
            if (values.stream().allMatch(String::isBlank)) {
                problems.add(Problem.at(field.fieldName(), "record.required", ""));
            }
        }
    }

    private void lengths(Map<String, List<String>> fields, List<Problem> problems) {
        fields.forEach((name, values) -> {
            int most = FormField.named(name).orElseThrow().kind() == FormField.Kind.PASSAGE
                    ? limits.passage()
                    : limits.line();
            for (String value : values) {
                int length = value.codePointCount(0, value.length());
                if (length > most) {
                    problems.add(Problem.at(name, "record.too-long", value, length, most));
                }
            }
        });
    }

    private static void time(RegisterForm form, Instant now, List<Problem> problems) {
        form.intervention().at().ifPresent(event -> {
            if (event.isAfter(now)) {
                problems.add(Problem.at(
                        FormField.INTERVENTION_AT.fieldName(),
                        "record.future",
                        event.atZone(WorkingDayCalendar.ZONE).toLocalDateTime().toString()));
            }
        });
    }

    private Optional<Problem> lateness(RegisterForm form, Instant now) {
        return period.isMissed(form, now) && form.lateReason().isBlank()
                ? Optional.of(Problem.at(
                        FormField.LATE_REASON.fieldName(),
                        "record.late",
                        "",
                        period.of(form)
                                .orElseThrow()
                                .due()
                                .atZone(WorkingDayCalendar.ZONE)
                                .toLocalDate()
                                .minusDays(1)))
                : Optional.empty();
    }

    private void accounts(RegisterForm form, List<Problem> problems) {
        account(FormField.INTERVENER_ACCOUNT, form.intervener().account(), form, problems);
        account(FormField.BEHIND_ACCOUNT, form.behind().account(), form, problems);
    }

    private void account(FormField field, String account, RegisterForm form, List<Problem> problems) {
        if (account.isEmpty()) {
            return;
        }
        if (account.equals(form.recorder().account())) {
            problems.add(Problem.at(field.fieldName(), "record.about-oneself", account));
        } else if (organisation.person(account).isEmpty()) {
            problems.add(Problem.at(field.fieldName(), "record.unknown-account", account));
        }
    }
}

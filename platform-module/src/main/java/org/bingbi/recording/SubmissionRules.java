package org.bingbi.recording;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.consent.LateConsents;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormLimits;
import org.bingbi.register.FormProperties;
import org.bingbi.register.RecordingPeriod;
import org.bingbi.register.RegisterForm;
import org.bingbi.settings.Configuration;

/** What keeps a dossier from being submitted (articles 7 to 13). */
public final class SubmissionRules {

    /**
     * A dossier about to be submitted, read once.
     *
     * @param node the form's node
     * @param properties the node's properties, with what the register says of the recorder today
     * @param form the same as a form
     * @param late whether it is a late record (article 7)
     * @param first false when it was returned and is submitted again
     * @param now the time of the submission
     */
    record Draft(
            NodeRef dossier,
            NodeRef node,
            Map<QName, Serializable> properties,
            RegisterForm form,
            Organisation office,
            Person recorder,
            boolean late,
            boolean first,
            Instant now) {}

    private final DossierNodes dossiers;
    private final CurrentOrganisation organisation;
    private final OfficeCalendar workingDays;
    private final LateConsents consents;
    private final FormLimits limits;
    private final Configuration configuration;
    private final Function<String, Optional<Problem>> held;

    /** @param held why an account can do nothing now */
    public SubmissionRules(
            DossierNodes dossiers,
            CurrentOrganisation organisation,
            OfficeCalendar workingDays,
            LateConsents consents,
            FormLimits limits,
            Configuration configuration,
            Function<String, Optional<Problem>> held) {
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.consents = consents;
        this.limits = limits;
        this.configuration = configuration;
        this.held = held;
    }

    /**
     * The dossier as it may be submitted at this time.
     *
     * @throws RefusedException with all that is missing or wrong; what concerns the whole office or account, alone
     */
    Draft check(NodeRef dossier, Instant now) {
        Draft draft = read(dossier, now);
        List<Problem> problems = new ArrayList<>(ofForm(draft));
        dossiers.withoutBytes(dossiers.evidence(dossier)).forEach(problems::add);
        if (draft.first() && draft.late()) {
            consents.problem(dossier, draft.form()).ifPresent(problems::add);
        }
        RefusedException.unlessEmpty(problems);
        return draft;
    }

    private Draft read(NodeRef dossier, Instant now) {
        String account = dossiers.recorder(dossier);
        RefusedException.unlessEmpty(configuration.problems());
        RefusedException.unlessEmpty(held.apply(account).stream().toList());
        Organisation office = organisation.current();
        Person recorder = office.person(account)
                .orElseThrow(
                        () -> new RefusedException(Problem.at("recorderName", "record.not-in-organisation", account)));
        NodeRef node = dossiers.currentForm(dossier).orElseThrow();
        Map<QName, Serializable> properties = new HashMap<>(dossiers.fields(node));
        properties.putAll(FormProperties.ofRecorder(office, recorder));
        RegisterForm form = FormProperties.form(properties, account);
        boolean first = !dossiers.wasSubmitted(dossier);
        boolean late =
                first ? new RecordingPeriod(workingDays.calendar()).isMissed(form, now) : dossiers.isLate(dossier);
        return new Draft(dossier, node, properties, form, office, recorder, late, first, now);
    }

    /** What was returned and is completed later than the three days of the first record is no late record (article 7). */
    private List<Problem> ofForm(Draft draft) {
        RecordRules rules = new RecordRules(limits, workingDays.calendar(), draft.office(), organisation.names());
        return draft.first()
                ? rules.problems(draft.form(), draft.now())
                : rules.problemsOfCompletion(draft.form(), deniedBefore(draft), draft.now());
    }

    /** Whom the recorder had said not to mean when it was submitted last: posts change in between, the answer stands. */
    private Set<String> deniedBefore(Draft draft) {
        return dossiers.form(draft.dossier(), dossiers.revision(draft.dossier()))
                .filter(last -> !last.equals(draft.node()))
                .map(last -> dossiers.read(draft.dossier(), last).namesakes())
                .orElse(Set.of());
    }
}

package org.bingbi.recording;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.consent.LateConsents;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.index.IndexLocale;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormLimits;
import org.bingbi.register.FormProperties;
import org.bingbi.register.RecordingPeriod;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.RegisterNumber;
import org.bingbi.register.RegisterNumbers;
import org.bingbi.register.ReportOption;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.Route;
import org.bingbi.settings.Configuration;

/** Submits a draft, or what was returned for completion (articles 7 and 13). As the system only. */
public final class Submission {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final OrganisationService organisation;
    private final WorkingDays workingDays;
    private final RegisterNumbers numbers;
    private final DossierRights rights;
    private final Sealing sealing;
    private final SignedContentDigester digests;
    private final LateConsents consents;
    private final Route route;
    private final Trail trail;
    private final FormLimits limits;
    private final FormPage page;
    private final Configuration configuration;

    /** @param nodeService the gateway */
    public Submission(
            SealedNodes nodeService,
            DossierNodes dossiers,
            OrganisationService organisation,
            WorkingDays workingDays,
            RegisterNumbers numbers,
            DossierRights rights,
            Sealing sealing,
            SignedContentDigester digests,
            LateConsents consents,
            Route route,
            Trail trail,
            FormLimits limits,
            FormPage page,
            Configuration configuration) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.rights = rights;
        this.sealing = sealing;
        this.digests = digests;
        this.consents = consents;
        this.route = route;
        this.trail = trail;
        this.limits = limits;
        this.page = page;
        this.configuration = configuration;
    }

    /** All that keeps the dossier from being submitted now; where the system is set up wrongly, that alone. */
    public List<Problem> problems(NodeRef dossier) {
        List<Problem> wrongSetup = configuration.problems();
        if (!wrongSetup.isEmpty()) {
            return wrongSetup;
        }
        Organisation office = organisation.current();
        String recorder = dossiers.recorder(dossier);
        Optional<Person> person = office.person(recorder);
        if (person.isEmpty()) {
            return List.of(Problem.at("recorderName", "record.not-in-organisation", recorder));
        }
        RecordRules rules = rules();
        Map<QName, Serializable> properties = new HashMap<>();
        dossiers.currentForm(dossier).map(nodeService::getProperties).ifPresent(properties::putAll);
        properties.putAll(FormProperties.ofRecorder(office, person.get()));
        List<Problem> problems = new ArrayList<>(
                rules.problems(FormProperties.form(properties, recorder), deniedBefore(dossier), trail.now(dossier)));
        dossiers.withoutBytes(dossiers.evidence(dossier)).forEach(problems::add);
        if (isFirst(dossier)) {
            consents.problem(dossier).ifPresent(problems::add);
            return problems;
        }
        // Completed later than the three days of the first record: that is no late record.
        problems.removeIf(problem -> problem.code().equals("record.late"));
        return problems;
    }

    /** Submits what has no {@link #problems}. */
    public void submit(NodeRef dossier) {
        boolean first = isFirst(dossier);
        NodeRef form = dossiers.currentForm(dossier).orElseThrow();
        Instant now = trail.now(dossier);
        complete(dossier, form, first, now);
        sealForm(dossier, form, first, now);
        for (NodeRef evidence : dossiers.evidence(dossier)) {
            sealing.seal(evidence, now);
        }
        sealing.seal(dossier, now);
        rights.recorderFollows(dossier, dossiers.recorder(dossier));
        trail.append(dossier, first ? TrailAct.SUBMITTED : TrailAct.RESUBMITTED, now, form.getId(), "");
        route.begin(dossier);
        if (needsNumber(dossier)) {
            number(dossier, now);
        }
        writePage(dossier, form);
    }

    private RecordRules rules() {
        return new RecordRules(limits, workingDays.calendar(), organisation.current(), organisation.names());
    }

    /** Whom the recorder had said not to mean when it was submitted last: posts change in between, the answer stands. */
    private Set<String> deniedBefore(NodeRef dossier) {
        return isFirst(dossier)
                ? Set.of()
                : dossiers.form(dossier, dossiers.revision(dossier))
                        .filter(form -> !dossiers.currentForm(dossier).equals(Optional.of(form)))
                        .map(form -> dossiers.read(dossier, form).namesakes())
                        .orElse(Set.of());
    }

    private boolean isFirst(NodeRef dossier) {
        return nodeService.getProperty(dossier, RegisterModel.PROP_SUBMITTED_AT) == null;
    }

    private void complete(NodeRef dossier, NodeRef form, boolean first, Instant now) {
        Organisation office = organisation.current();
        nodeService.addProperties(
                form,
                FormProperties.ofRecorder(
                        office, office.person(dossiers.recorder(dossier)).orElseThrow()));
        boolean late = first
                ? new RecordingPeriod(workingDays.calendar()).isMissed(dossiers.read(dossier, form), now)
                : Boolean.TRUE.equals(nodeService.getProperty(dossier, RegisterModel.PROP_LATE));
        nodeService.addProperties(form, first ? lateness(dossier, late) : completed(dossier, now));
        Map<QName, Serializable> properties = FormProperties.forDossier(nodeService.getProperties(form));
        properties.put(RegisterModel.PROP_LATE, late);
        properties.put(RegisterModel.PROP_STATUS, DossierStatus.IN_ROUTE.name());
        properties.put(
                RegisterModel.PROP_RECORDER_DEPARTMENT_CODE,
                office.person(dossiers.recorder(dossier)).orElseThrow().department());
        properties.put(RegisterModel.PROP_REVISION, nodeService.getProperty(form, RegisterModel.PROP_FORM_REVISION));
        if (first) {
            properties.put(RegisterModel.PROP_SUBMITTED_AT, Date.from(now));
            properties.put(RegisterModel.PROP_QUARTER, quarter(now));
        }
        nodeService.addProperties(dossier, properties);
    }

    /** Article 7: marked for good, with who consented. */
    private Map<QName, Serializable> lateness(NodeRef dossier, boolean late) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_LATE, late);
        RegisterForm.LateConsent consent = consents.settle(dossier, late);
        consent.at().ifPresent(at -> {
            properties.put(RegisterModel.PROP_LATE_CONSENT_BY, consent.by());
            properties.put(RegisterModel.PROP_LATE_CONSENT_AT, Date.from(at));
        });
        return properties;
    }

    /** The form that was completed keeps the clock in which it was to be. */
    private Map<QName, Serializable> completed(NodeRef dossier, Instant now) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_LATE, nodeService.getProperty(dossier, RegisterModel.PROP_LATE));
        Date due = (Date) nodeService.getProperty(dossier, RegisterModel.PROP_CLOCK_DUE);
        if (due != null) {
            properties.put(
                    RegisterModel.PROP_CLOCK_STARTED,
                    nodeService.getProperty(dossier, RegisterModel.PROP_CLOCK_STARTED));
            properties.put(RegisterModel.PROP_CLOCK_DUE, due);
            properties.put(RegisterModel.PROP_CLOCK_MISSED, !now.isBefore(due.toInstant()));
        }
        return properties;
    }

    private void sealForm(NodeRef dossier, NodeRef form, boolean first, Instant now) {
        if (!first) {
            rights.completed(form, dossiers.recorder(dossier));
        }
        nodeService.setProperty(
                form, RegisterModel.PROP_FORM_DIGEST, digests.now(dossier).sha256());
        sealing.seal(form, now);
    }

    /** Not for what goes to the superior office only: a number would tell the own office that there is something. */
    private boolean needsNumber(NodeRef dossier) {
        return nodeService.getProperty(dossier, RegisterModel.PROP_NUMBER) == null
                && dossiers.reportOption(dossier) != ReportOption.DIRECT_SUPERIOR;
    }

    private void number(NodeRef dossier, Instant now) {
        RegisterNumber number = numbers.next(now.atZone(WorkingDayCalendar.ZONE).getYear());
        nodeService.addProperties(
                dossier,
                Map.of(
                        RegisterModel.PROP_NUMBER, number.toString(),
                        RegisterModel.PROP_NUMBER_YEAR, number.year(),
                        RegisterModel.PROP_SEQUENCE, number.sequence()));
    }

    private void writePage(NodeRef dossier, NodeRef form) {
        nodeService.writeContent(form, "text/html", IndexLocale.LOCALE, page.html(dossier, form));
    }

    private static String quarter(Instant now) {
        ZonedDateTime local = now.atZone(WorkingDayCalendar.ZONE);
        return local.getYear() + "Q" + ((local.getMonthValue() + 2) / 3);
    }
}

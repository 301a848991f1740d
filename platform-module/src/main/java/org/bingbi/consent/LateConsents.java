package org.bingbi.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormLimits;
import org.bingbi.register.RecordingPeriod;
import org.bingbi.register.RegisterForm;
import org.bingbi.routing.InvolvedPeople;
import org.bingbi.routing.PendingWork;
import org.bingbi.routing.RoutePlans;
import org.bingbi.routing.RouteStep;
import org.bingbi.routing.Signer;

/**
 * Consent to late records (article 7): who is asked, whether consent stands, and how a request ends. As the system only.
 */
public final class LateConsents implements PendingWork {

    private static final String ASKED =
            "SELECT cmis:objectId FROM bb:lateConsent WHERE bb:consentState = 'ASKED' ORDER BY cmis:creationDate ASC";

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final RoutePlans plans;
    private final InvolvedPeople involved;
    private final CurrentOrganisation organisation;
    private final OfficeCalendar workingDays;
    private final FormLimits limits;
    private final DossierRights rights;
    private final Sealing sealing;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public LateConsents(
            SealedNodes nodeService,
            DossierNodes dossiers,
            RoutePlans plans,
            InvolvedPeople involved,
            CurrentOrganisation organisation,
            OfficeCalendar workingDays,
            FormLimits limits,
            DossierRights rights,
            Sealing sealing,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.plans = plans;
        this.involved = involved;
        this.organisation = organisation;
        this.workingDays = workingDays;
        this.limits = limits;
        this.rights = rights;
        this.sealing = sealing;
        this.trail = trail;
    }

    /** Whether the draft, submitted now for the first time, would be a late record. */
    public boolean isLate(NodeRef dossier) {
        RecordingPeriod period = new RecordingPeriod(workingDays.calendar());
        return dossiers.status(dossier) == DossierStatus.DRAFT
                && form(dossier)
                        .filter(form -> period.isMissed(form, trail.now(dossier)))
                        .isPresent();
    }

    /** Who is to consent; empty when it leaves the office first. */
    public Optional<RouteStep.Inside> giver(NodeRef dossier) {
        return ConsentGiver.of(plans.plan(dossier));
    }

    /** The newest request; one that is just being made is none yet. */
    public Optional<NodeRef> last(NodeRef dossier) {
        if (!Boolean.TRUE.equals(nodeService.getProperty(dossier, RegisterModel.PROP_CONSENT_ASKED))) {
            return Optional.empty();
        }
        return dossiers.lateConsents(dossier).stream()
                .filter(consent -> nodeService.getProperty(consent, RegisterModel.PROP_CLOCK_STARTED) != null)
                .max(Comparator.comparing(
                        consent -> (Date) nodeService.getProperty(consent, RegisterModel.PROP_CLOCK_STARTED)));
    }

    /** The consent on which the draft may be submitted. */
    public Optional<NodeRef> standing(NodeRef dossier) {
        return form(dossier).flatMap(form -> standing(dossier, form));
    }

    private Optional<NodeRef> standing(NodeRef dossier, RegisterForm form) {
        return last(dossier).filter(consent -> read(consent)
                .stands(form.lateReason(), involved.of(dossier, form).concerned()));
    }

    /** What keeps a late draft with this form from being submitted: the consent that it lacks, and the way out. */
    public Optional<Problem> problem(NodeRef dossier, RegisterForm form) {
        return standing(dossier, form).isEmpty()
                ? giver(dossier)
                        .map(giver -> Problem.at(
                                "lateConsent",
                                "record.late-consent",
                                "",
                                giver.person().name()))
                : Optional.empty();
    }

    /** What keeps consent from being asked for. */
    Stream<Problem> problemsOfAsking(NodeRef dossier, String reason) {
        if (!isLate(dossier) || giver(dossier).isEmpty()) {
            return Stream.of(Problem.at("lateConsent", "consent.not-needed", ""));
        }
        return words("lateReason", "consent.reason", reason).stream();
    }

    /** Somebody is asked already, or has consented to the same. */
    Optional<Problem> problemOfState(NodeRef dossier, String reason) {
        Optional<LateConsent> last = last(dossier).map(this::read);
        boolean another = last.filter(LateConsent::isOpen)
                .filter(open -> open.giver()
                        .equals(giver(dossier).orElseThrow().person().account()))
                .isPresent();
        boolean stands = last.filter(
                        one -> one.stands(reason, involved.of(dossier).concerned()))
                .isPresent();
        return another || stands ? Optional.of(Problem.at("lateConsent", "consent.asked", "")) : Optional.empty();
    }

    Optional<Problem> words(String field, String missing, String words) {
        int length = words.codePointCount(0, words.length());
        if (words.isBlank()) {
            return Optional.of(Problem.at(field, missing, ""));
        }
        return length > limits.passage()
                ? Optional.of(Problem.at(field, "record.too-long", "", length, limits.passage()))
                : Optional.empty();
    }

    /** The recorder has put a request into his draft: it says who asks and why, and who is asked. */
    void asked(NodeRef dossier, NodeRef consent, String reason) {
        last(dossier).filter(before -> read(before).isOpen()).ifPresent(before -> withdraw(dossier, before));
        Person recorder =
                organisation.current().person(dossiers.recorder(dossier)).orElseThrow();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONSENT_STATE, ConsentState.ASKED.name());
        properties.put(RegisterModel.PROP_CONSENT_REASON, reason.strip());
        properties.put(RegisterModel.PROP_CONSENT_RECORDER, recorder.account());
        properties.put(RegisterModel.PROP_CONSENT_RECORDER_NAME, recorder.name());
        properties.put(
                RegisterModel.PROP_CONSENT_RECORDER_DEPARTMENT,
                organisation.current().departmentNameOf(recorder));
        properties.put(RegisterModel.PROP_CONSENT_DECISION, null);
        properties.put(RegisterModel.PROP_CONSENT_WORDS, null);
        properties.put(RegisterModel.PROP_CONSENT_DECIDED_BY, null);
        properties.put(RegisterModel.PROP_CONSENT_DECIDED_AT, null);
        properties.put(RegisterModel.PROP_CLOCK_MISSED, false);
        Instant now = trail.now(dossier);
        properties.putAll(WorkingDays.clocked(workingDays.deadline(now)));
        nodeService.addProperties(consent, properties);
        nodeService.setProperty(dossier, RegisterModel.PROP_CONSENT_ASKED, true);
        ask(dossier, consent, giver(dossier).orElseThrow());
        trail.append(dossier, TrailAct.CONSENT_ASKED, now, consent.getId(), "");
    }

    @Override
    public String query() {
        return ASKED;
    }

    /** Posts changed hands, somebody is away, or it now concerns who was asked: no request waits for somebody who cannot decide it. */
    @Override
    public void reassign(NodeRef dossier) {
        Optional<NodeRef> open = last(dossier).filter(consent -> read(consent).isOpen());
        if (open.isEmpty()) {
            return;
        }
        LateConsent asked = read(open.get());
        Organisation office = organisation.current();
        Set<String> concerned = involved.of(dossier).concerned();
        Optional<RouteStep.Inside> giver =
                office.person(dossiers.recorder(dossier)).isPresent()
                                && !concerned.contains(asked.giver())
                                && !concerned.contains(asked.delegate())
                        ? giver(dossier)
                        : Optional.empty();
        if (giver.isEmpty()) {
            withdraw(dossier, open.get());
            return;
        }
        String delegate = giver.get().signer().delegate().map(Person::account).orElse("");
        if (!giver.get().person().account().equals(asked.giver()) || !delegate.equals(asked.delegate())) {
            Stream.of(asked.giver(), asked.delegate())
                    .filter(account -> !account.isEmpty())
                    .forEach(account -> rights.consentNotHis(open.get(), account));
            ask(dossier, open.get(), giver.get());
            trail.append(
                    dossier,
                    TrailAct.CONSENT_PASSED_ON,
                    open.get().getId(),
                    giver.get().role().name());
        }
    }

    /** Who was asked consents or refuses. */
    void decide(NodeRef dossier, NodeRef consent, ConsentDecision decision, String user) {
        LateConsent asked = read(consent);
        boolean grants = decision == ConsentDecision.GRANT;
        Instant now = trail.now(dossier);
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONSENT_STATE, (grants ? ConsentState.GRANTED : ConsentState.REFUSED).name());
        properties.put(RegisterModel.PROP_CONSENT_DECIDED_BY, user);
        properties.put(RegisterModel.PROP_CONSENT_DECIDED_AT, Date.from(now));
        nodeService.addProperties(consent, properties);
        over(dossier, consent, asked, now);
        trail.append(dossier, grants ? TrailAct.CONSENT_GRANTED : TrailAct.CONSENT_REFUSED, now, consent.getId(), "");
    }

    void withdraw(NodeRef dossier, NodeRef consent) {
        LateConsent asked = read(consent);
        Instant now = trail.now(dossier);
        nodeService.setProperty(consent, RegisterModel.PROP_CONSENT_STATE, ConsentState.WITHDRAWN.name());
        Stream.of(asked.giver(), asked.delegate())
                .filter(account -> !account.isEmpty())
                .forEach(account -> rights.consentNotHis(consent, account));
        over(dossier, consent, asked, now);
        trail.append(dossier, TrailAct.CONSENT_WITHDRAWN, now, consent.getId(), "");
    }

    /** The draft is submitted: what was consented stands on the form for good, what was still asked is over. */
    public RegisterForm.LateConsent settle(NodeRef dossier, RegisterForm form, boolean late) {
        RegisterForm.LateConsent given = RegisterForm.LateConsent.NONE;
        if (late) {
            given = standing(dossier, form).map(this::given).orElse(given);
        }
        last(dossier).filter(consent -> read(consent).isOpen()).ifPresent(consent -> withdraw(dossier, consent));
        return given;
    }

    LateConsent read(NodeRef consent) {
        Map<QName, Serializable> properties = nodeService.getProperties(consent);
        return new LateConsent(
                ConsentState.valueOf(Properties.textOf(properties, RegisterModel.PROP_CONSENT_STATE)),
                Properties.textOf(properties, RegisterModel.PROP_CONSENT_GIVER),
                Properties.textOf(properties, RegisterModel.PROP_CONSENT_DELEGATE),
                Properties.textOf(properties, RegisterModel.PROP_CONSENT_DECIDED_BY),
                Properties.textOf(properties, RegisterModel.PROP_CONSENT_REASON));
    }

    private RegisterForm.LateConsent given(NodeRef consent) {
        String account = read(consent).decidedBy();
        Date at = (Date) nodeService.getProperty(consent, RegisterModel.PROP_CONSENT_DECIDED_AT);
        return new RegisterForm.LateConsent(
                organisation.current().person(account).map(Person::name).orElse(account),
                Optional.ofNullable(at).map(Date::toInstant));
    }

    private void ask(NodeRef dossier, NodeRef consent, RouteStep.Inside giver) {
        Signer signer = giver.signer();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONSENT_ROLE, giver.role().name());
        properties.put(RegisterModel.PROP_CONSENT_GIVER, signer.person().account());
        properties.put(RegisterModel.PROP_CONSENT_GIVER_NAME, signer.person().name());
        properties.put(
                RegisterModel.PROP_CONSENT_DELEGATE,
                signer.delegate().map(Person::account).orElse(null));
        properties.put(
                RegisterModel.PROP_CONSENT_DELEGATE_NAME,
                signer.delegate().map(Person::name).orElse(null));
        properties.put(RegisterModel.PROP_ANNOUNCED_AT, null);
        nodeService.addProperties(consent, properties);
        rights.consentAsked(
                consent,
                dossiers.recorder(dossier),
                Stream.concat(Stream.of(signer.person()), signer.delegate().stream())
                        .map(Person::account)
                        .toList());
    }

    private void over(NodeRef dossier, NodeRef consent, LateConsent asked, Instant now) {
        rights.consentDecided(
                consent,
                Stream.of(dossiers.recorder(dossier), asked.giver(), asked.delegate())
                        .filter(account -> !account.isEmpty())
                        .toList());
        sealing.seal(consent, now);
    }

    private Optional<RegisterForm> form(NodeRef dossier) {
        return dossiers.currentForm(dossier).map(form -> dossiers.read(dossier, form));
    }
}

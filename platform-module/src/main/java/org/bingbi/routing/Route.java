package org.bingbi.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.RegisterForm;

/** Moves a dossier along its route: opens steps, closes them, ends it (articles 13 and 14). As the system only. */
public final class Route {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final RoutePlans plans;
    private final Steps steps;
    private final DossierRights rights;
    private final CurrentOrganisation organisation;
    private final RouteListener listener;
    private final NamesakeQuestions questions;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public Route(
            SealedNodes nodeService,
            DossierNodes dossiers,
            RoutePlans plans,
            Steps steps,
            DossierRights rights,
            CurrentOrganisation organisation,
            RouteListener listener,
            NamesakeQuestions questions,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.plans = plans;
        this.steps = steps;
        this.rights = rights;
        this.organisation = organisation;
        this.listener = listener;
        this.questions = questions;
        this.trail = trail;
    }

    /** The submitted dossier sets out: what nobody signs is said, whom it concerns is denied, the first steps open. */
    public void begin(NodeRef dossier, RegisterForm form) {
        RoutePlan plan = plans.plan(dossier, form);
        deny(dossier, plan.denied(), dossiers.withLaterAnswers(dossier, form).namesakes());
        listener.routePlanned(dossier);
        for (LeftOut leftOut : plan.leftOut()) {
            trail.append(dossier, TrailAct.STEP_LEFT_OUT, "", leftOut.role() + " " + leftOut.reason());
        }
        advance(dossier, plan);
    }

    /** A step was signed: the next open when all that were open together have signed; after the last it is over. */
    public void advance(NodeRef dossier, RegisterForm form) {
        if (steps.now(dossier).stream().noneMatch(Steps.StepSnapshot::isOpen)) {
            advance(dossier, plans.plan(dossier, form));
        }
    }

    /** A step was returned: those open beside it close, nobody signs what is about to change. */
    public void withdraw(NodeRef dossier) {
        steps.now(dossier).stream()
                .filter(Steps.StepSnapshot::isOpen)
                .forEach(step -> steps.close(dossier, step, StepState.CLOSED));
        questions.withdraw(dossier);
    }

    /** The step is done: its signer signs it no more. */
    public void close(NodeRef dossier, NodeRef step) {
        steps.close(dossier, step);
    }

    /**
     * Plans the way anew from where the dossier is: posts changed hands, somebody went away or came back, a conflict was
     * found. What was signed stays; a column whose turn is past is not opened again. Once the way is over only the rights
     * change.
     */
    public void planAnew(NodeRef dossier) {
        listener.routePlanned(dossier);
        if (dossiers.status(dossier) != DossierStatus.IN_ROUTE) {
            deny(dossier, plans.denied(dossier), plans.namesakes(dossier));
            questions.follow(dossier);
            return;
        }
        RoutePlan plan = plans.plan(dossier);
        for (Steps.StepSnapshot step : steps.now(dossier)) {
            if (step.isOpen()) {
                planAnew(dossier, step, plan);
            }
        }
        if (!plan.ownDisciplineOfficeReceives()) {
            rights.disciplineOfficeReadsNoMore(dossier, organisation.disciplineOfficeGroup());
        }
        deny(dossier, plan.denied(), plans.namesakes(dossier));
        questions.follow(dossier);
        advance(dossier, plan);
    }

    /** It turned out that somebody is not meant of whom that was open: what they sign opens for them, though its turn be past. */
    void cleared(NodeRef dossier, String account) {
        planAnew(dossier);
        if (dossiers.status(dossier) == DossierStatus.IN_ROUTE) {
            openWhatIsMissing(dossier, account);
        }
    }

    private void openWhatIsMissing(NodeRef dossier, String account) {
        List<Steps.StepSnapshot> columns = steps.now(dossier);
        int reached =
                columns.stream().mapToInt(step -> step.role().turn()).max().orElse(0);
        Set<StepRole> there = openOrSigned(columns);
        plans.plan(dossier).steps().stream()
                .filter(RouteStep.Inside.class::isInstance)
                .map(RouteStep.Inside.class::cast)
                .filter(step -> step.person().account().equals(account))
                .filter(step -> step.role().turn() <= reached && !there.contains(step.role()))
                .forEach(step -> steps.open(dossier, step));
    }

    private static Set<StepRole> openOrSigned(List<Steps.StepSnapshot> columns) {
        return columns.stream()
                .filter(step -> step.isOpen() || step.state() == StepState.SIGNED)
                .map(Steps.StepSnapshot::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void planAnew(NodeRef dossier, Steps.StepSnapshot step, RoutePlan plan) {
        plan.inside(step.role())
                .filter(now -> now.person().account().equals(step.signer()))
                .ifPresentOrElse(
                        now -> steps.assignDelegate(dossier, step, now.signer().delegation()), () -> {
                            steps.close(dossier, step, StepState.PASSED_ON);
                            String why = plan.inside(step.role())
                                    .map(RouteStep.Inside::reason)
                                    .or(() -> plan.whyNot(step.role()))
                                    .map(SignerReason::name)
                                    .orElse("");
                            trail.append(
                                    dossier,
                                    TrailAct.STEP_PASSED_ON,
                                    step.node().getId(),
                                    step.role() + " " + why);
                        });
    }

    /** Opens what the plan has now at the place the dossier has come to, else what comes next, else ends it. */
    private void advance(NodeRef dossier, RoutePlan plan) {
        List<Steps.StepSnapshot> columns = steps.now(dossier);
        int reached =
                columns.stream().mapToInt(step -> step.role().turn()).max().orElse(0);
        Set<StepRole> there = openOrSigned(columns);
        boolean waiting = columns.stream().anyMatch(Steps.StepSnapshot::isOpen);
        for (List<RouteStep> stage : plan.stages()) {
            List<RouteStep.Inside> toOpen = stage.stream()
                    .filter(RouteStep.Inside.class::isInstance)
                    .map(RouteStep.Inside.class::cast)
                    .filter(step -> step.role().turn() >= reached && !there.contains(step.role()))
                    .filter(step -> !waiting || step.role().turn() == reached)
                    .toList();
            if (!toOpen.isEmpty()) {
                toOpen.forEach(step -> steps.open(dossier, step));
                return;
            }
        }
        if (!waiting) {
            end(dossier, plan.goesOutside());
        }
    }

    /** They join the readers of a dossier that is or may be about them: for them it stays closed. */
    void keepOut(NodeRef dossier, Set<String> joining) {
        // Again for those denied before: with an account Alfresco deletes what was set for it.
        rights.deny(dossier, joining);
        Set<String> all = new TreeSet<>(dossiers.denied(dossier));
        List<String> added = joining.stream().filter(all::add).sorted().toList();
        if (!added.isEmpty()) {
            nodeService.setProperty(dossier, RegisterModel.PROP_DENIED_ACCOUNTS, new ArrayList<>(all));
            added.forEach(account -> trail.append(dossier, TrailAct.READER_LEFT_OUT, "", account));
            listener.routePlanned(dossier);
            questions.follow(dossier);
        }
    }

    private void end(NodeRef dossier, boolean outside) {
        DossierStatus status = outside ? DossierStatus.FOR_SUPERIOR : DossierStatus.REGISTERED;
        Instant now = trail.now(dossier);
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_STATUS, status.name());
        if (status == DossierStatus.REGISTERED) {
            properties.put(RegisterModel.PROP_REGISTERED_AT, Date.from(now));
        }
        nodeService.addProperties(dossier, properties);
        if (status == DossierStatus.REGISTERED) {
            trail.append(dossier, TrailAct.REGISTERED, now, "", "");
        }
    }

    /** @param namesakes who is not meant, as the recorder says; they are denied no longer */
    private void deny(NodeRef dossier, Set<String> accounts, Set<String> namesakes) {
        Set<String> before = dossiers.denied(dossier);
        Set<String> released = new TreeSet<>(before);
        released.retainAll(namesakes);
        released.removeAll(accounts);
        Set<String> all = new TreeSet<>(before);
        all.removeAll(released);
        all.addAll(accounts);
        if (!all.equals(before)) {
            nodeService.setProperty(dossier, RegisterModel.PROP_DENIED_ACCOUNTS, new ArrayList<>(all));
            rights.denyNoLonger(dossier, released);
            rights.deny(dossier, all);
        }
    }
}

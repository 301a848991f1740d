package org.bingbi.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.confidentiality.DossierRights;
import org.bingbi.confidentiality.Sealing;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.record.DossierNodes;
import org.bingbi.record.DossierStatus;

/** Moves a dossier along its route: opens steps, closes them, ends it (articles 13 and 14). Inside the pass only. */
public final class Route {

    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final RoutePlans plans;
    private final WorkingDays workingDays;
    private final DossierRights rights;
    private final Sealing sealing;
    private final OrganisationService organisation;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public Route(
            NodeService nodeService,
            DossierNodes dossiers,
            RoutePlans plans,
            WorkingDays workingDays,
            DossierRights rights,
            Sealing sealing,
            OrganisationService organisation,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.plans = plans;
        this.workingDays = workingDays;
        this.rights = rights;
        this.sealing = sealing;
        this.organisation = organisation;
        this.trail = trail;
    }

    /** The submitted dossier sets out: what nobody signs is said, whom it concerns is denied, the first steps open. */
    public void begin(NodeRef dossier) {
        RoutePlan plan = plans.plan(dossier);
        deny(dossier, plan.denied());
        for (LeftOut leftOut : plan.leftOut()) {
            trail.append(dossier, TrailAct.STEP_LEFT_OUT, "", leftOut.role() + " " + leftOut.reason());
        }
        advance(dossier, plan);
    }

    /** A step was signed: the next open when all that were open together have signed; after the last it is over. */
    public void advance(NodeRef dossier) {
        advance(dossier, plans.plan(dossier));
    }

    /** A step was returned: those open beside it close, nobody signs what is about to change. */
    public void withdraw(NodeRef dossier) {
        for (NodeRef step : dossiers.steps(dossier, dossiers.revision(dossier))) {
            if (state(step) == StepState.OPEN) {
                nodeService.setProperty(step, RegisterModel.PROP_STEP_STATE, StepState.CLOSED.name());
                close(dossier, step);
            }
        }
    }

    /** The step is done, in whatever way: its signer signs it no more. */
    public void close(NodeRef dossier, NodeRef step) {
        for (QName account : List.of(RegisterModel.PROP_SIGNER, RegisterModel.PROP_DELEGATE)) {
            Object signer = nodeService.getProperty(step, account);
            if (signer != null && !signer.toString().isEmpty()) {
                rights.signerIsDone(step, signer.toString());
            }
        }
        sealing.seal(step, trail.now(dossier));
    }

    private void advance(NodeRef dossier, RoutePlan plan) {
        List<NodeRef> steps = dossiers.steps(dossier, dossiers.revision(dossier));
        if (steps.stream().anyMatch(step -> state(step) == StepState.OPEN)) {
            return;
        }
        Set<String> roles = steps.stream()
                .map(step -> (String) nodeService.getProperty(step, RegisterModel.PROP_STEP_ROLE))
                .collect(Collectors.toSet());
        for (List<RouteStep> stage : plan.stages()) {
            List<RouteStep.Inside> toOpen = stage.stream()
                    .filter(RouteStep.Inside.class::isInstance)
                    .map(RouteStep.Inside.class::cast)
                    .filter(step -> !roles.contains(step.role().name()))
                    .toList();
            if (!toOpen.isEmpty()) {
                toOpen.forEach(step -> open(dossier, step));
                return;
            }
        }
        end(dossier, plan.goesOutside());
    }

    private void open(NodeRef dossier, RouteStep.Inside plan) {
        int revision = dossiers.revision(dossier);
        Instant now = trail.now(dossier);
        Deadline clock = workingDays.deadline(now);
        String name = "step-" + revision + "-" + plan.role();
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_STEP_ROLE, plan.role().name());
        properties.put(RegisterModel.PROP_STEP_STATE, StepState.OPEN.name());
        properties.put(RegisterModel.PROP_STEP_REVISION, revision);
        properties.put(RegisterModel.PROP_SIGNER, plan.person().account());
        properties.put(RegisterModel.PROP_SIGNER_NAME, plan.person().name());
        properties.put(RegisterModel.PROP_SIGNER_REASON, plan.reason().name());
        plan.signer().delegate().ifPresent(delegate -> {
            properties.put(RegisterModel.PROP_DELEGATE, delegate.account());
            properties.put(RegisterModel.PROP_DELEGATE_NAME, delegate.name());
        });
        properties.put(RegisterModel.PROP_CLOCK_STARTED, Date.from(clock.started()));
        properties.put(RegisterModel.PROP_CLOCK_DUE, Date.from(clock.due()));
        properties.put(RegisterModel.PROP_CLOCK_PROVISIONAL, clock.provisional());
        NodeRef step = nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_SIGNATURE_STEP,
                        properties)
                .getChildRef();
        rights.seal(step);
        rights.signerSigns(dossier, step, plan.person().account());
        plan.signer().delegate().ifPresent(delegate -> rights.signerSigns(dossier, step, delegate.account()));
        if (plan.role() == StepRole.DISCIPLINE_OFFICE) {
            rights.disciplineOfficeReads(dossier, organisation.disciplineOfficeGroup());
        }
        trail.append(dossier, TrailAct.STEP_OPENED, now, step.getId(), plan.role() + " " + plan.reason());
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

    private void deny(NodeRef dossier, Set<String> accounts) {
        Set<String> all = new java.util.TreeSet<>(dossiers.denied(dossier));
        all.addAll(accounts);
        nodeService.setProperty(dossier, RegisterModel.PROP_DENIED_ACCOUNTS, new java.util.ArrayList<>(all));
        rights.deny(dossier, all);
    }

    private StepState state(NodeRef step) {
        return StepState.valueOf((String) nodeService.getProperty(step, RegisterModel.PROP_STEP_STATE));
    }
}

package org.bingbi.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.register.DossierNodes;

/** The columns of a dossier as nodes, each with its clock and with the rights of who signs it. As the system only. */
public final class Steps {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final OfficeCalendar workingDays;
    private final DossierRights rights;
    private final Sealing sealing;
    private final CurrentOrganisation organisation;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public Steps(
            SealedNodes nodeService,
            DossierNodes dossiers,
            OfficeCalendar workingDays,
            DossierRights rights,
            Sealing sealing,
            CurrentOrganisation organisation,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.workingDays = workingDays;
        this.rights = rights;
        this.sealing = sealing;
        this.organisation = organisation;
        this.trail = trail;
    }

    /** One column as it stands. */
    record StepSnapshot(NodeRef node, StepRole role, StepState state, String signer, String delegate) {
        boolean isOpen() {
            return state == StepState.OPEN;
        }

        Stream<String> accounts() {
            return Stream.of(signer, delegate).filter(account -> !account.isEmpty());
        }
    }

    /** The columns of the revision in work. */
    List<StepSnapshot> now(NodeRef dossier) {
        return dossiers.steps(dossier, dossiers.revision(dossier)).stream()
                .map(this::column)
                .toList();
    }

    void open(NodeRef dossier, RouteStep.Inside plan) {
        Instant now = trail.now(dossier);
        NodeRef step = created(dossier, plan, now);
        rights.seal(step);
        rights.signerSigns(dossier, step, plan.person().account());
        plan.signer().delegate().ifPresent(delegate -> rights.signerSigns(dossier, step, delegate.account()));
        if (plan.role() == StepRole.DISCIPLINE_OFFICE) {
            rights.disciplineOfficeReads(dossier, organisation.disciplineOfficeGroup());
        }
        trail.append(dossier, TrailAct.STEP_OPENED, now, step.getId(), plan.role() + " " + plan.reason());
    }

    /** The step is done or over, in whatever way: nobody signs it any more. */
    void close(NodeRef dossier, StepSnapshot step, StepState state) {
        nodeService.setProperty(step.node(), RegisterModel.PROP_STEP_STATE, state.name());
        close(dossier, step);
    }

    void close(NodeRef dossier, NodeRef step) {
        close(dossier, column(step));
    }

    private void close(NodeRef dossier, StepSnapshot step) {
        step.accounts().forEach(account -> rights.signerIsDone(step.node(), account));
        sealing.seal(step.node(), trail.now(dossier));
        step.accounts().forEach(account -> revokeReadIfNoStepLeft(dossier, account));
    }

    /** Says whether somebody else signs for the signer now. */
    boolean assignDelegate(NodeRef dossier, StepSnapshot step, Optional<Signer.Delegation> delegation) {
        String next = delegation.map(delegate -> delegate.person().account()).orElse("");
        if (next.equals(step.delegate())) {
            return false;
        }
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_DELEGATE, null);
        properties.put(RegisterModel.PROP_DELEGATE_NAME, null);
        properties.put(RegisterModel.PROP_ABSENT_UNTIL, null);
        properties.put(RegisterModel.PROP_ANNOUNCED_AT, null);
        properties.putAll(delegate(delegation));
        nodeService.addProperties(step.node(), properties);
        if (!step.delegate().isEmpty()) {
            rights.signerIsDone(step.node(), step.delegate());
            revokeReadIfNoStepLeft(dossier, step.delegate());
        }
        if (!next.isEmpty()) {
            rights.signerSigns(dossier, step.node(), next);
        }
        trail.append(
                dossier,
                TrailAct.DELEGATE_CHANGED,
                step.node().getId(),
                step.role().name());
        return true;
    }

    /** {@link org.bingbi.access.AccessTable}: a signer reads while his step is open or after he has signed it. */
    private void revokeReadIfNoStepLeft(NodeRef dossier, String account) {
        if (!isReader(dossier, account)) {
            rights.readsNoMore(dossier, account);
        }
    }

    /** Whether a step lets the account read: as its signer or delegate, open or signed. */
    boolean isReader(NodeRef dossier, String account) {
        return dossiers.steps(dossier).stream()
                .map(this::column)
                .anyMatch(step -> step.state().grantsRead() && step.accounts().anyMatch(account::equals));
    }

    /** Whether a step of this role was ever opened. */
    boolean hasReached(NodeRef dossier, StepRole role) {
        return dossiers.steps(dossier).stream().map(this::column).anyMatch(step -> step.role() == role);
    }

    private NodeRef created(NodeRef dossier, RouteStep.Inside plan, Instant now) {
        int revision = dossiers.revision(dossier);
        String name = name(dossier, revision, plan.role());
        Deadline clock = workingDays.deadline(now);
        Map<QName, Serializable> properties =
                new HashMap<>(delegate(plan.signer().delegation()));
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_STEP_ROLE, plan.role().name());
        properties.put(RegisterModel.PROP_STEP_STATE, StepState.OPEN.name());
        properties.put(RegisterModel.PROP_STEP_REVISION, revision);
        properties.put(RegisterModel.PROP_SIGNER, plan.person().account());
        properties.put(RegisterModel.PROP_SIGNER_NAME, plan.person().name());
        properties.put(RegisterModel.PROP_SIGNER_REASON, plan.reason().name());
        properties.putAll(WorkingDays.clocked(clock));
        return nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_SIGNATURE_STEP,
                        properties)
                .getChildRef();
    }

    /** A column that passes to somebody else is a second node beside the first. */
    private String name(NodeRef dossier, int revision, StepRole role) {
        long before = dossiers.steps(dossier, revision).stream()
                .filter(step -> column(step).role() == role)
                .count();
        return "step-" + revision + "-" + role + (before == 0 ? "" : "-" + (before + 1));
    }

    private static Map<QName, Serializable> delegate(Optional<Signer.Delegation> delegation) {
        Map<QName, Serializable> properties = new HashMap<>();
        delegation.ifPresent(delegate -> {
            properties.put(RegisterModel.PROP_DELEGATE, delegate.person().account());
            properties.put(RegisterModel.PROP_DELEGATE_NAME, delegate.person().name());
            properties.put(RegisterModel.PROP_ABSENT_UNTIL, delegate.until().toString());
        });
        return properties;
    }

    private StepSnapshot column(NodeRef step) {
        Map<QName, Serializable> properties = nodeService.getProperties(step);
        return new StepSnapshot(
                step,
                StepRole.valueOf((String) properties.get(RegisterModel.PROP_STEP_ROLE)),
                StepState.valueOf((String) properties.get(RegisterModel.PROP_STEP_STATE)),
                Properties.textOf(properties.get(RegisterModel.PROP_SIGNER)),
                Properties.textOf(properties.get(RegisterModel.PROP_DELEGATE)));
    }
}

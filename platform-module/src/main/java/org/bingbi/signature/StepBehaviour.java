package org.bingbi.signature;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.Changes;
import org.bingbi.access.DossierRights;
import org.bingbi.access.Guard;
import org.bingbi.access.Refusals;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.Binding;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.recording.Drafts;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.Route;
import org.bingbi.routing.StepState;
import org.bingbi.support.ContentDigests;

/** Setting the decision on a step, by whatever channel, is the signature or the return (articles 13 and 14). */
public final class StepBehaviour {

    private static final Set<QName> SIGNERS_OWN =
            Set.of(RegisterModel.PROP_DECISION, RegisterModel.PROP_OPINION, RegisterModel.PROP_SHOWN_DIGEST);

    private final PolicyComponent policyComponent;
    private final SealedNodes nodeService;
    private final SystemAccess system;
    private final Guard guard;
    private final DossierNodes dossiers;
    private final SigningRules rules;
    private final SignedContentDigester digests;
    private final Route route;
    private final Conflicts conflicts;
    private final WorkingDays workingDays;
    private final Drafts drafts;
    private final DossierRights rights;
    private final Trail trail;

    /** @param nodeService the internal bean */
    public StepBehaviour(
            PolicyComponent policyComponent,
            SealedNodes nodeService,
            SystemAccess system,
            Guard guard,
            DossierNodes dossiers,
            SigningRules rules,
            SignedContentDigester digests,
            Route route,
            Conflicts conflicts,
            WorkingDays workingDays,
            Drafts drafts,
            DossierRights rights,
            Trail trail) {
        this.policyComponent = policyComponent;
        this.nodeService = nodeService;
        this.system = system;
        this.guard = guard;
        this.dossiers = dossiers;
        this.rules = rules;
        this.digests = digests;
        this.route = route;
        this.conflicts = conflicts;
        this.workingDays = workingDays;
        this.drafts = drafts;
        this.rights = rights;
        this.trail = trail;
    }

    public void bind() {
        new Binding(policyComponent, this)
                .atOnce(
                        NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
                        RegisterModel.TYPE_SIGNATURE_STEP,
                        "onUpdateProperties");
    }

    public void onUpdateProperties(NodeRef step, Map<QName, Serializable> before, Map<QName, Serializable> after) {
        if (guard.isPermittedChange(step, before, after) || before.isEmpty()) {
            return;
        }
        Set<QName> changed = Changes.between(before, after);
        if (changed.isEmpty()) {
            return;
        }
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        if (!SIGNERS_OWN.containsAll(changed) || !system.run(() -> rules.isSigner(step, user))) {
            throw Guard.veto();
        }
        system.run(() -> decide(step, user, after));
    }

    private void decide(NodeRef step, String user, Map<QName, Serializable> after) {
        NodeRef dossier = dossiers.dossierOf(step);
        String decision = Properties.textOf(after, RegisterModel.PROP_DECISION);
        refuse(rules.problem(
                step,
                decision,
                Properties.textOf(after, RegisterModel.PROP_OPINION),
                Properties.textOf(after, RegisterModel.PROP_SHOWN_DIGEST)));
        if (StepDecision.RECUSE.name().equals(decision)) {
            stepBack(dossier, step, user, after);
            return;
        }
        boolean signs = StepDecision.SIGN.name().equals(decision);
        Instant now = trail.now(dossier);
        ContentDigests shown = digests.now(dossier);
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_STEP_STATE, (signs ? StepState.SIGNED : StepState.RETURNED).name());
        properties.put(RegisterModel.PROP_SIGNED_BY, user);
        properties.put(RegisterModel.PROP_SIGNED_AT, Date.from(now));
        properties.put(RegisterModel.PROP_SIGNED_DIGEST, shown.sha256());
        properties.put(RegisterModel.PROP_SIGNED_DIGEST_SM3, shown.sm3());
        nodeService.addProperties(step, properties);
        route.close(dossier, step);
        trail.append(
                dossier,
                signs ? TrailAct.SIGNED : TrailAct.RETURNED,
                now,
                step.getId(),
                Properties.textOf(after, RegisterModel.PROP_STEP_ROLE) + " " + shown.sha256());
        if (signs) {
            route.advance(dossier);
        } else {
            giveBack(dossier);
        }
    }

    /** 回避: the signer's column is over; when his delegate steps back it stays open and finds another, or none. */
    private void stepBack(NodeRef dossier, NodeRef step, String user, Map<QName, Serializable> after) {
        if (user.equals(Properties.textOf(after, RegisterModel.PROP_SIGNER))) {
            nodeService.setProperty(step, RegisterModel.PROP_STEP_STATE, StepState.RECUSED.name());
            route.close(dossier, step);
        } else {
            Map<QName, Serializable> undecided = new HashMap<>();
            undecided.put(RegisterModel.PROP_DECISION, null);
            undecided.put(RegisterModel.PROP_OPINION, null);
            undecided.put(RegisterModel.PROP_SHOWN_DIGEST, null);
            nodeService.addProperties(step, undecided);
        }
        conflicts.recuse(dossier, user, Properties.textOf(after, RegisterModel.PROP_OPINION));
    }

    /** 退回补正: what was signed so far stays with its revision, and the recorder completes a new one. */
    private void giveBack(NodeRef dossier) {
        route.withdraw(dossier);
        int revision = dossiers.revision(dossier);
        NodeRef form = drafts.nextForm(dossier, dossiers.form(dossier, revision).orElseThrow(), revision + 1);
        rights.seal(form);
        rights.recorderCompletes(dossier, form, dossiers.recorder(dossier));
        Map<QName, Serializable> returned =
                new HashMap<>(WorkingDays.clocked(workingDays.deadline(trail.now(dossier))));
        returned.put(RegisterModel.PROP_CLOCK_MISSED, false);
        returned.put(RegisterModel.PROP_ANNOUNCED_AT, null);
        returned.put(RegisterModel.PROP_REMINDED_AT, null);
        nodeService.addAspect(dossier, RegisterModel.ASPECT_CLOCKED, returned);
        nodeService.setProperty(dossier, RegisterModel.PROP_STATUS, DossierStatus.RETURNED.name());
    }

    private static void refuse(Optional<Problem> problem) {
        problem.ifPresent(found -> {
            throw Refusals.integrity(found);
        });
    }
}

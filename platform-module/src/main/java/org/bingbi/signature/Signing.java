package org.bingbi.signature;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormProperties;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.Route;
import org.bingbi.routing.StepState;
import org.bingbi.support.ContentDigests;

/** The commands on a step: sign, return, step back (articles 13 and 14). As the system only. */
public final class Signing {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final SigningRules rules;
    private final SignedContentDigester digests;
    private final Route route;
    private final Returns returns;
    private final Conflicts conflicts;
    private final Trail trail;

    /** @param nodeService the gateway */
    public Signing(
            SealedNodes nodeService,
            DossierNodes dossiers,
            SigningRules rules,
            SignedContentDigester digests,
            Route route,
            Returns returns,
            Conflicts conflicts,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.rules = rules;
        this.digests = digests;
        this.route = route;
        this.returns = returns;
        this.conflicts = conflicts;
        this.trail = trail;
    }

    /**
     * Takes the answer of a signer, or of their delegate, and moves the dossier on.
     *
     * @throws OvertakenException when the step was signed, returned or closed, or what was seen has changed
     * @throws RefusedException when the account is held, or the words are missing or too long
     */
    void answer(NodeRef step, String signer, StepAnswer answer) {
        rules.check(step, signer, answer);
        NodeRef dossier = dossiers.dossierOf(step);
        if (answer.decision() == StepDecision.RECUSE) {
            stepBack(dossier, step, signer, answer);
            return;
        }
        Map<QName, Serializable> fields =
                dossiers.fields(dossiers.currentForm(dossier).orElseThrow());
        RegisterForm form = FormProperties.form(fields, dossiers.recorder(dossier));
        ContentDigests shown = digests.of(dossier, dossiers.revision(dossier), form);
        rules.checkSeen(answer, shown);
        if (answer.decision() == StepDecision.SIGN) {
            close(dossier, step, signer, answer, shown, StepState.SIGNED, TrailAct.SIGNED);
            route.advance(dossier, form);
        } else {
            close(dossier, step, signer, answer, shown, StepState.RETURNED, TrailAct.RETURNED);
            returns.giveBack(dossier, fields);
        }
    }

    private void close(
            NodeRef dossier,
            NodeRef step,
            String signer,
            StepAnswer answer,
            ContentDigests shown,
            StepState state,
            TrailAct act) {
        Instant now = trail.now(dossier);
        Map<QName, Serializable> signature = answered(answer);
        signature.put(RegisterModel.PROP_STEP_STATE, state.name());
        signature.put(RegisterModel.PROP_SIGNED_BY, signer);
        signature.put(RegisterModel.PROP_SIGNED_AT, Date.from(now));
        signature.put(RegisterModel.PROP_SIGNED_DIGEST, shown.sha256());
        signature.put(RegisterModel.PROP_SIGNED_DIGEST_SM3, shown.sm3());
        nodeService.addProperties(step, signature);
        route.close(dossier, step);
        trail.append(dossier, act, now, step.getId(), role(step) + " " + shown.sha256());
    }

    /** 回避: the signer's step is over; when their delegate steps back it stays open and finds another, or none. */
    private void stepBack(NodeRef dossier, NodeRef step, String user, StepAnswer answer) {
        if (user.equals(Properties.textOf(nodeService.getProperty(step, RegisterModel.PROP_SIGNER)))) {
            Map<QName, Serializable> recusal = answered(answer);
            recusal.put(RegisterModel.PROP_STEP_STATE, StepState.RECUSED.name());
            nodeService.addProperties(step, recusal);
            route.close(dossier, step);
        } else {
            Map<QName, Serializable> undecided = new HashMap<>();
            undecided.put(RegisterModel.PROP_DECISION, null);
            undecided.put(RegisterModel.PROP_OPINION, null);
            undecided.put(RegisterModel.PROP_SHOWN_DIGEST, null);
            nodeService.addProperties(step, undecided);
        }
        conflicts.recuse(dossier, user, answer.words());
    }

    private String role(NodeRef step) {
        return Properties.textOf(nodeService.getProperty(step, RegisterModel.PROP_STEP_ROLE));
    }

    private static Map<QName, Serializable> answered(StepAnswer answer) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_DECISION, answer.decision().name());
        properties.put(RegisterModel.PROP_OPINION, answer.words());
        answer.shownDigest().ifPresent(digest -> properties.put(RegisterModel.PROP_SHOWN_DIGEST, digest));
        return properties;
    }
}

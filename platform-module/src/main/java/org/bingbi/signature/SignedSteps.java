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
import org.bingbi.routing.Route;
import org.bingbi.routing.StepState;
import org.bingbi.support.ContentDigests;

/** Writes a signer's answer on the step, for good (article 14). As the system only. */
public final class SignedSteps {

    private final SealedNodes nodeService;
    private final Route route;
    private final Trail trail;

    /** @param nodeService the gateway */
    public SignedSteps(SealedNodes nodeService, Route route, Trail trail) {
        this.nodeService = nodeService;
        this.route = route;
        this.trail = trail;
    }

    /** The step is signed or returned, over what was shown. */
    void close(NodeRef dossier, NodeRef step, String signer, StepAnswer answer, ContentDigests shown) {
        boolean signs = answer.decision() == StepDecision.SIGN;
        Instant now = trail.now(dossier);
        Map<QName, Serializable> signature = answered(answer);
        signature.put(RegisterModel.PROP_STEP_STATE, (signs ? StepState.SIGNED : StepState.RETURNED).name());
        signature.put(RegisterModel.PROP_SIGNED_BY, signer);
        signature.put(RegisterModel.PROP_SIGNED_AT, Date.from(now));
        signature.put(RegisterModel.PROP_SIGNED_DIGEST, shown.sha256());
        signature.put(RegisterModel.PROP_SIGNED_DIGEST_SM3, shown.sm3());
        nodeService.addProperties(step, signature);
        route.close(dossier, step);
        TrailAct act = signs ? TrailAct.SIGNED : TrailAct.RETURNED;
        trail.append(dossier, act, now, step.getId(), text(step, RegisterModel.PROP_STEP_ROLE) + " " + shown.sha256());
    }

    /** 回避: the signer's step is over; when their delegate steps back it stays open and finds another, or none. */
    void stepBack(NodeRef dossier, NodeRef step, String user, StepAnswer answer) {
        if (user.equals(text(step, RegisterModel.PROP_SIGNER))) {
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
    }

    private String text(NodeRef step, QName property) {
        return Properties.textOf(nodeService.getProperty(step, property));
    }

    private static Map<QName, Serializable> answered(StepAnswer answer) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_DECISION, answer.decision().name());
        properties.put(RegisterModel.PROP_OPINION, answer.words());
        answer.shownDigest().ifPresent(digest -> properties.put(RegisterModel.PROP_SHOWN_DIGEST, digest));
        return properties;
    }
}

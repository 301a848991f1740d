package org.bingbi.signature;

import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormLimits;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.StepState;

/** Who may sign a step, and what a signature must have. */
public final class SigningRules {

    private static final Map<StepDecision, String> WORDLESS = Map.of(
            StepDecision.SIGN, "signature.opinion",
            StepDecision.RETURN, "signature.reason",
            StepDecision.RECUSE, "signature.recusal-reason");

    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final SignedContentDigester digests;
    private final FormLimits limits;

    /** @param nodeService the internal bean */
    public SigningRules(
            NodeService nodeService, DossierNodes dossiers, SignedContentDigester digests, FormLimits limits) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.digests = digests;
        this.limits = limits;
    }

    /** The signer or his delegate, unless it concerns him. */
    public boolean isSigner(NodeRef step, String user) {
        boolean named = user != null
                && (user.equals(text(step, RegisterModel.PROP_SIGNER))
                        || user.equals(text(step, RegisterModel.PROP_DELEGATE)));
        return named && !dossiers.denied(dossiers.dossierOf(step)).contains(user);
    }

    public boolean isOpen(NodeRef step) {
        return StepState.OPEN.name().equals(text(step, RegisterModel.PROP_STEP_STATE))
                && !nodeService.hasAspect(step, RegisterModel.ASPECT_SEALED);
    }

    /**
     * What keeps the decision from standing.
     *
     * @param shownDigest what the signer saw; empty when he does not say
     */
    public Optional<Problem> problem(NodeRef step, String decision, String opinion, String shownDigest) {
        if (!isOpen(step)) {
            return Optional.of(Problem.at("", "signature.done", ""));
        }
        if (decision.isEmpty()) {
            return Optional.of(Problem.at("decision", "signature.decision", ""));
        }
        StepDecision decided = StepDecision.valueOf(decision);
        String field = decided == StepDecision.SIGN ? "opinion" : "reason";
        if (opinion.isBlank()) {
            return Optional.of(Problem.at(field, WORDLESS.get(decided), ""));
        }
        int length = opinion.codePointCount(0, opinion.length());
        if (length > limits.passage()) {
            return Optional.of(Problem.at(field, "signature.too-long", opinion, length, limits.passage()));
        }
        boolean changed = !shownDigest.isEmpty()
                && !shownDigest.equals(digests.now(dossiers.dossierOf(step)).sha256());
        return changed ? Optional.of(Problem.at("shownDigest", "signature.changed", "")) : Optional.empty();
    }

    private String text(NodeRef step, QName property) {
        return Properties.textOf(nodeService.getProperty(step, property));
    }
}

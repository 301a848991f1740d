package org.bingbi.signature;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormLimits;
import org.bingbi.routing.StepState;
import org.bingbi.support.ContentDigests;

/** Who may sign a step, and what a signature must have (articles 13 and 14). */
public final class SigningRules {

    private static final Map<StepDecision, String> WORDLESS = Map.of(
            StepDecision.SIGN, "signature.opinion",
            StepDecision.RETURN, "signature.reason",
            StepDecision.RECUSE, "signature.recusal-reason");

    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final FormLimits limits;
    private final Function<String, Optional<Problem>> held;

    /**
     * @param nodeService the internal bean
     * @param held why an account can do nothing now
     */
    public SigningRules(
            NodeService nodeService,
            DossierNodes dossiers,
            FormLimits limits,
            Function<String, Optional<Problem>> held) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.limits = limits;
        this.held = held;
    }

    /** The signer or their delegate, unless it concerns them. */
    boolean isSigner(NodeRef step, String user) {
        boolean named = user != null
                && (user.equals(text(step, RegisterModel.PROP_SIGNER))
                        || user.equals(text(step, RegisterModel.PROP_DELEGATE)));
        return named && !dossiers.denied(dossiers.dossierOf(step)).contains(user);
    }

    /**
     * Lets an answer pass that may stand.
     *
     * @throws OvertakenException when the step was signed, returned or closed
     * @throws RefusedException when the account is held, or the words are missing or too long
     */
    void check(NodeRef step, String signer, StepAnswer answer) {
        held.apply(signer).ifPresent(problem -> {
            throw new RefusedException(problem);
        });
        if (!isOpen(step)) {
            throw new OvertakenException(Problem.at("", "signature.done", ""));
        }
        String field = answer.decision() == StepDecision.SIGN ? "opinion" : "reason";
        String words = answer.words();
        if (words.isBlank()) {
            throw new RefusedException(Problem.at(field, WORDLESS.get(answer.decision()), ""));
        }
        int length = words.codePointCount(0, words.length());
        if (length > limits.passage()) {
            throw new RefusedException(Problem.at(field, "signature.too-long", words, length, limits.passage()));
        }
    }

    /** @throws OvertakenException when what the signer saw has changed since */
    void checkSeen(StepAnswer answer, ContentDigests now) {
        if (answer.shownDigest().filter(seen -> !seen.equals(now.sha256())).isPresent()) {
            throw new OvertakenException(Problem.at("shownDigest", "signature.changed", ""));
        }
    }

    private boolean isOpen(NodeRef step) {
        return StepState.OPEN.name().equals(text(step, RegisterModel.PROP_STEP_STATE))
                && !nodeService.hasAspect(step, RegisterModel.ASPECT_SEALED);
    }

    private String text(NodeRef step, QName property) {
        return Properties.textOf(nodeService.getProperty(step, property));
    }
}

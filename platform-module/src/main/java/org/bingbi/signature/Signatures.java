package org.bingbi.signature;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.support.ContentDigests;

/** Signs and returns steps in the name of who is signed in (article 14). Needs a transaction that is retried. */
public final class Signatures {

    private final NodeService publicNodeService;
    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final SigningRules rules;
    private final SignedContentDigester digests;
    private final SystemAccess system;

    /**
     * @param publicNodeService the checking bean: the signature is set with the signer's own right
     * @param nodeService the internal bean
     */
    public Signatures(
            NodeService publicNodeService,
            NodeService nodeService,
            DossierNodes dossiers,
            SigningRules rules,
            SignedContentDigester digests,
            SystemAccess system) {
        this.publicNodeService = publicNodeService;
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.rules = rules;
        this.digests = digests;
        this.system = system;
    }

    /**
     * Signs an opinion in the step's column.
     *
     * @param shownDigest {@link #digestNow} of what the signer saw
     * @throws NotFoundException when the step is not the caller's to sign
     * @throws OvertakenException when it was signed, returned or closed, or what was seen has changed
     * @throws RefusedException when the opinion is missing or too long
     */
    public void sign(NodeRef step, String opinion, String shownDigest) {
        decide(step, StepDecision.SIGN, opinion, shownDigest);
    }

    /** Returns the dossier for completion (退回补正); throws like {@link #sign}. */
    public void giveBack(NodeRef step, String reason, Optional<String> shownDigest) {
        decide(step, StepDecision.RETURN, reason, shownDigest.orElse(""));
    }

    /** Steps back with a reason (回避): the signer learns no more of the dossier; throws like {@link #sign}. */
    public void stepBack(NodeRef step, String reason) {
        decide(step, StepDecision.RECUSE, reason, "");
    }

    /** SHA-256 over form and evidence as they are now, in lower-case hex. */
    public String digestNow(NodeRef dossier) {
        return system.run(() -> digests.now(dossier).sha256());
    }

    /** Whether the form and the evidence that the step's signature covers are unaltered; false before it is signed. */
    public boolean holds(NodeRef step) {
        return system.run(() -> {
            Map<QName, Serializable> properties = nodeService.getProperties(step);
            Date signed = (Date) properties.get(RegisterModel.PROP_SIGNED_AT);
            Integer revision = (Integer) properties.get(RegisterModel.PROP_STEP_REVISION);
            if (signed == null || revision == null) {
                return false;
            }
            ContentDigests then = digests.then(dossiers.dossierOf(step), revision, signed.toInstant());
            return then.sha256().equals(properties.get(RegisterModel.PROP_SIGNED_DIGEST))
                    && then.sm3().equals(properties.get(RegisterModel.PROP_SIGNED_DIGEST_SM3));
        });
    }

    private void decide(NodeRef step, StepDecision decision, String opinion, String shownDigest) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        String words = opinion == null ? "" : opinion;
        String shown = shownDigest == null ? "" : shownDigest;
        Optional<Problem> problem = system.run(() -> {
            boolean isStep =
                    nodeService.exists(step) && nodeService.getType(step).equals(RegisterModel.TYPE_SIGNATURE_STEP);
            if (!isStep || !rules.isSigner(step, user)) {
                throw new NotFoundException();
            }
            return rules.problem(step, decision.name(), words, shown);
        });
        problem.ifPresent(Signatures::refuse);
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_DECISION, decision.name());
        properties.put(RegisterModel.PROP_OPINION, words);
        if (!shown.isEmpty()) {
            properties.put(RegisterModel.PROP_SHOWN_DIGEST, shown);
        }
        write(step, properties);
    }

    /** Whoever was too late by less than a moment has lost his right to the column between the look and the writing. */
    private void write(NodeRef step, Map<QName, Serializable> decision) {
        try {
            publicNodeService.addProperties(step, decision);
        } catch (AccessDeniedException closedMeanwhile) {
            throw new OvertakenException(Problem.at("", "signature.done", ""));
        }
    }

    private static void refuse(Problem problem) {
        boolean overtaken =
                problem.code().equals("signature.done") || problem.code().equals("signature.changed");
        if (overtaken) {
            throw new OvertakenException(problem);
        }
        throw new RefusedException(problem);
    }
}

package org.bingbi.signature;

import java.io.Serializable;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.support.ContentDigests;

/** Signs and returns steps in the name of who is signed in (article 14). Needs a transaction that is retried. */
public final class Signatures {

    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final SigningRules rules;
    private final Signing signing;
    private final SignedContentDigester digests;
    private final SystemAccess system;

    /** @param nodeService the internal bean */
    public Signatures(
            NodeService nodeService,
            DossierNodes dossiers,
            SigningRules rules,
            Signing signing,
            SignedContentDigester digests,
            SystemAccess system) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.rules = rules;
        this.signing = signing;
        this.digests = digests;
        this.system = system;
    }

    /**
     * Signs an opinion in the step's column of the form.
     *
     * @param shownDigest {@link #digestNow} of what the signer saw
     * @throws NotFoundException when the step is not the caller's to sign
     * @throws OvertakenException when it was signed, returned or closed, or what was seen has changed
     * @throws RefusedException when the account is held, or the opinion is missing or too long
     */
    public void sign(NodeRef step, String opinion, String shownDigest) {
        answer(step, StepAnswer.of(StepDecision.SIGN, opinion, shownDigest));
    }

    /** Returns the dossier for completion (退回补正); throws like {@link #sign}. */
    public void giveBack(NodeRef step, String reason, Optional<String> shownDigest) {
        answer(step, StepAnswer.of(StepDecision.RETURN, reason, shownDigest.orElse("")));
    }

    /** Steps back with a reason (回避): the signer learns no more of the dossier; throws like {@link #sign}. */
    public void stepBack(NodeRef step, String reason) {
        answer(step, StepAnswer.of(StepDecision.RECUSE, reason, ""));
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

    private void answer(NodeRef step, StepAnswer answer) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        system.run(() -> {
            boolean isStep =
                    nodeService.exists(step) && nodeService.getType(step).equals(RegisterModel.TYPE_SIGNATURE_STEP);
            if (!isStep || !rules.isSigner(step, user)) {
                throw new NotFoundException();
            }
            signing.answer(step, user, answer);
        });
    }
}

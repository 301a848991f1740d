package org.bingbi.signature;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;

/** Signing in the columns of the form (article 14), as the signer and inside the caller's transaction. */
public interface Signatures {

    /**
     * @param shownDigest {@link #digestNow} as the signer was shown it
     * @throws org.bingbi.problem.OvertakenException when form or evidence have changed since, or the step is no longer open
     */
    void sign(NodeRef step, String opinion, String shownDigest);

    /** Returns the entry for completion (退回补正). */
    void giveBack(NodeRef step, String reason, Optional<String> shownDigest);

    /** SHA-256 in hex over form and evidence of the current revision: what a signature of now would cover. */
    String digestNow(NodeRef dossier);

    /** Whether what a done step's signature covers is still as it was. */
    boolean holds(NodeRef step);
}

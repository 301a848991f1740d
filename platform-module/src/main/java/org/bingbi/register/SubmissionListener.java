package org.bingbi.register;

import org.alfresco.service.cmr.repository.NodeRef;

/** Is told that a dossier was submitted, for the first time or again, in the same transaction and as the system. */
@FunctionalInterface
public interface SubmissionListener {

    void submitted(NodeRef dossier);
}

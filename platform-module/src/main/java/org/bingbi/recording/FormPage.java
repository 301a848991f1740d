package org.bingbi.recording;

import org.alfresco.service.cmr.repository.NodeRef;

/** The register form (登记表) as a page that reads like the regulation's own. */
public interface FormPage {

    /** As it is submitted: no opinions yet, no mark of a reader; UTF-8. The content of the form's node. */
    byte[] html(NodeRef dossier, NodeRef form);
}

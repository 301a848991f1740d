package org.bingbi.register.web;

import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.web.Reply;

/** The dossier as the caller may see it: what a command answers with. */
public interface DossierAnswer {

    Reply.Tagged of(NodeRef dossier, Locale language);

    /** Identifies the state of the form that a client has seen; evidence that comes meanwhile does not change it. */
    String etag(NodeRef dossier);
}

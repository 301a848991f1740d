package org.bingbi.audit;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Who did what with an entry, when and from where (article 5). */
public interface Trail {

    /** In order. */
    List<TrailLine> lines(NodeRef dossier);

    /** Whether no line is missing or altered. */
    boolean chainHolds(NodeRef dossier);

    /** Adds a line, by whoever is signed in, at the server's time. */
    void append(NodeRef dossier, TrailAct act, String subject, String detail);
}

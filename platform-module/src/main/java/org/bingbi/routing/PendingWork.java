package org.bingbi.routing;

import org.alfresco.service.cmr.repository.NodeRef;

/** What waits for somebody in a dossier and is given to somebody else when posts change hands or people are away. */
public interface PendingWork {

    /** A CMIS query for the nodes that wait, the oldest first. */
    String query();

    void reassign(NodeRef dossier);
}

package org.bingbi.routing;

import org.alfresco.service.cmr.repository.NodeRef;

/** Is told that a dossier's route was planned, in the same transaction. */
@FunctionalInterface
public interface RouteListener {

    void routePlanned(NodeRef dossier);
}

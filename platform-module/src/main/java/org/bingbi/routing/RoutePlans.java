package org.bingbi.routing;

import org.alfresco.service.cmr.repository.NodeRef;

/** Plans the route of an entry by article 13 and the organisation in force. */
public interface RoutePlans {

    RoutePlan plan(NodeRef dossier, ReportOption option);
}

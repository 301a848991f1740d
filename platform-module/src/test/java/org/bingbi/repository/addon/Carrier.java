package org.bingbi.repository.addon;

import org.alfresco.service.cmr.repository.NodeService;

/** A bean that reaches nodes through the service it is given. */
public final class Carrier {

    private NodeService nodeService;

    public void setNodeService(NodeService nodeService) {
        this.nodeService = nodeService;
    }

    public NodeService nodes() {
        return nodeService;
    }
}

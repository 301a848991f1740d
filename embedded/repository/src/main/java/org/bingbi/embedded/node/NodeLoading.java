package org.bingbi.embedded.node;

import java.util.List;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;

/** Reads nodes by the hundred, where one by one each would cost several queries. */
class NodeLoading implements NodeBulkLoader {
    /** H2 compares each row of a node with the whole list of nodes asked for: longer ones cost more than they save. */
    private static final int AT_ONCE = 100;

    private final NodeStates states;
    private final NodeHistory history;

    NodeLoading(NodeStates states, NodeHistory history) {
        this.states = states;
        this.history = history;
    }

    @Override
    public void cacheNodes(List<NodeRef> nodeRefs) {
        for (int from = 0; from < nodeRefs.size(); from += AT_ONCE) {
            List<NodeRef> some = nodeRefs.subList(from, Math.min(from + AT_ONCE, nodeRefs.size()));
            history.remember(states.load(states.ids(some).values()).values());
        }
    }
}

package org.alfresco.repo.node;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Reads many nodes at a time into the memory from which they are then given out one by one. */
public interface NodeBulkLoader {

    /** Reads these; those that do not exist are passed over. */
    void cacheNodes(List<NodeRef> nodeRefs);
}

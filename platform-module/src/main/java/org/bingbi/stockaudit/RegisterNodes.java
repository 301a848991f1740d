package org.bingbi.stockaudit;

import java.util.List;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.Guard;

/** What lies in the register: what is guarded, and all below its root. */
public final class RegisterNodes {

    private static final int DEEPEST = 20;

    private final NodeService nodes;
    private final Guard guard;
    private final List<String> rootPaths;

    /**
     * @param nodes the internal bean
     * @param rootName name of the register's folder, and as the repository read that setting
     */
    public RegisterNodes(NodeService nodes, Guard guard, String rootName, String rootNameAsRead) {
        this.nodes = nodes;
        this.guard = guard;
        this.rootPaths = List.of("/app:company_home/cm:" + rootName, "/app:company_home/cm:" + rootNameAsRead);
    }

    /** Whether the node is of the register; one that is gone is not known by itself. */
    boolean contains(NodeRef node) {
        NodeRef looked = node;
        for (int depth = 0; depth < DEEPEST && looked != null && nodes.exists(looked); depth++) {
            if (guard.isGuarded(looked)) {
                return true;
            }
            ChildAssociationRef up = nodes.getPrimaryParent(looked);
            looked = up == null ? null : up.getParentRef();
        }
        return false;
    }

    /** Whether the text names a place in the register, as Alfresco writes paths. */
    boolean isPath(String text) {
        return rootPaths.stream().anyMatch(root -> text.equals(root) || text.contains(root + "/"));
    }
}

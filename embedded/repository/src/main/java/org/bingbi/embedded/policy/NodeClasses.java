package org.bingbi.embedded.policy;

import java.util.LinkedHashSet;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The type and the aspects of a node: where behaviours are bound. */
public final class NodeClasses {
    private NodeClasses() {}

    public static Set<QName> of(NodeService nodes, NodeRef node) {
        Set<QName> classes = new LinkedHashSet<>();
        classes.add(nodes.getType(node));
        classes.addAll(nodes.getAspects(node));
        return classes;
    }
}

package org.bingbi.embedded.content;

import java.util.Set;
import org.alfresco.repo.content.ContentServicePolicies.OnContentPropertyUpdatePolicy;
import org.alfresco.repo.content.ContentServicePolicies.OnContentReadPolicy;
import org.alfresco.repo.content.ContentServicePolicies.OnContentUpdatePolicy;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.NodeClasses;
import org.bingbi.embedded.policy.Policies;

/** Tells the behaviours bound to a node's classes what happens to its content. */
public class ContentBehaviours {
    private final Policies policies;
    private final NodeService nodes;

    public ContentBehaviours(Policies policies, NodeService nodes) {
        this.policies = policies;
        this.nodes = nodes;
    }

    void onContentRead(NodeRef node) {
        policies.fire(OnContentReadPolicy.class, node, classesOf(node), policy -> policy.onContentRead(node));
    }

    void onContentPropertyUpdate(NodeRef node, QName property, ContentData before, ContentData after) {
        policies.fire(
                OnContentPropertyUpdatePolicy.class,
                node,
                classesOf(node),
                policy -> policy.onContentPropertyUpdate(node, property, before, after));
    }

    void onContentUpdate(NodeRef node, boolean newContent) {
        policies.fire(
                OnContentUpdatePolicy.class, node, classesOf(node), policy -> policy.onContentUpdate(node, newContent));
    }

    private Set<QName> classesOf(NodeRef node) {
        return NodeClasses.of(nodes, node);
    }
}

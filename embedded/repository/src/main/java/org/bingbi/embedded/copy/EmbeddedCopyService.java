package org.bingbi.embedded.copy;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies.BeforeCopyPolicy;
import org.alfresco.repo.copy.CopyServicePolicies.OnCopyCompletePolicy;
import org.alfresco.repo.copy.CopyServicePolicies.OnCopyNodePolicy;
import org.alfresco.repo.copy.DefaultCopyBehaviourCallback;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.CopyService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.NodeClasses;
import org.bingbi.embedded.policy.Policies;

/** Copies nodes, each class of theirs deciding by its callback what goes along. */
public class EmbeddedCopyService implements CopyService {
    private static final Set<QName> NOT_COPIED = Set.of(
            ContentModel.PROP_NODE_UUID,
            ContentModel.PROP_NODE_DBID,
            ContentModel.PROP_STORE_PROTOCOL,
            ContentModel.PROP_STORE_IDENTIFIER,
            ContentModel.PROP_CREATED,
            ContentModel.PROP_CREATOR,
            ContentModel.PROP_MODIFIED,
            ContentModel.PROP_MODIFIER,
            ContentModel.PROP_OWNER);

    private final NodeService nodes;
    private final Policies policies;

    public EmbeddedCopyService(NodeService nodes, Policies policies) {
        this.nodes = nodes;
        this.policies = policies;
    }

    @Override
    public NodeRef copy(
            NodeRef sourceNodeRef,
            NodeRef targetParentNodeRef,
            QName assocTypeQName,
            QName assocQName,
            boolean copyChildren) {
        return copy(
                sourceNodeRef,
                targetParentNodeRef,
                assocTypeQName,
                assocQName,
                copyChildren,
                freeName(sourceNodeRef, targetParentNodeRef, assocTypeQName));
    }

    private NodeRef copy(
            NodeRef sourceNodeRef,
            NodeRef targetParentNodeRef,
            QName assocTypeQName,
            QName assocQName,
            boolean copyChildren,
            String name) {
        Map<NodeRef, NodeRef> copied = new LinkedHashMap<>();
        NodeRef copy =
                copyOne(sourceNodeRef, targetParentNodeRef, assocTypeQName, assocQName, copyChildren, name, copied);
        copied.forEach((source, target) -> {
            for (QName className : NodeClasses.of(nodes, source)) {
                policies.fire(
                        OnCopyCompletePolicy.class,
                        source,
                        Set.of(className),
                        policy -> policy.onCopyComplete(className, source, target, true, copied));
            }
        });
        return copy;
    }

    @Override
    public NodeRef copyAndRename(
            NodeRef sourceNodeRef,
            NodeRef targetParentNodeRef,
            QName assocTypeQName,
            QName assocQName,
            boolean copyChildren) {
        return copy(sourceNodeRef, targetParentNodeRef, assocTypeQName, assocQName, copyChildren);
    }

    /** The name of the copy: a second node of the same name in one folder is none that Alfresco allows. */
    private String freeName(NodeRef source, NodeRef parent, QName assocType) {
        String name = (String) nodes.getProperty(source, ContentModel.PROP_NAME);
        while (name != null && nodes.getChildByName(parent, assocType, name) != null) {
            name = "Copy of " + name;
        }
        return name;
    }

    private NodeRef copyOne(
            NodeRef source,
            NodeRef parent,
            QName assocType,
            QName assocName,
            boolean withChildren,
            String name,
            Map<NodeRef, NodeRef> copied) {
        Map<QName, Serializable> properties = nodes.getProperties(source);
        CopyDetails details = new CopyDetails(
                source,
                nodes.getType(source),
                nodes.getAspects(source),
                properties,
                parent,
                null,
                true,
                assocType,
                assocName);
        Map<QName, CopyBehaviourCallback> callbacks = callbacks(source, details);
        QName type = details.getSourceNodeTypeQName();
        if (!callbacks.get(type).getMustCopy(type, details)) {
            return null;
        }
        for (QName className : callbacks.keySet()) {
            policies.fire(
                    BeforeCopyPolicy.class,
                    source,
                    Set.of(className),
                    policy -> policy.beforeCopy(className, source, parent));
        }
        properties.keySet().removeAll(NOT_COPIED);
        properties.put(ContentModel.PROP_NAME, name);
        NodeRef copy = nodes.createNode(
                        parent,
                        assocType,
                        assocName,
                        type,
                        callbacks.get(type).getCopyProperties(type, details, properties))
                .getChildRef();
        callbacks.forEach((className, callback) -> {
            if (!className.equals(type) && callback.getMustCopy(className, details)) {
                nodes.addAspect(copy, className, new HashMap<>());
            }
        });
        copied.put(source, copy);
        if (withChildren) {
            for (ChildAssociationRef child : nodes.getChildAssocs(source)) {
                String childName = (String) nodes.getProperty(child.getChildRef(), ContentModel.PROP_NAME);
                copyOne(child.getChildRef(), copy, child.getTypeQName(), child.getQName(), true, childName, copied);
            }
        }
        return copy;
    }

    private Map<QName, CopyBehaviourCallback> callbacks(NodeRef source, CopyDetails details) {
        Map<QName, CopyBehaviourCallback> callbacks = new LinkedHashMap<>();
        for (QName className : new HashSet<>(NodeClasses.of(nodes, source))) {
            CopyBehaviourCallback callback = policies.bound(OnCopyNodePolicy.class, source, Set.of(className)).stream()
                    .map(policy -> policy.getCopyCallback(className, details))
                    .reduce((first, last) -> last)
                    .orElse(DefaultCopyBehaviourCallback.getInstance());
            callbacks.put(className, callback);
        }
        return callbacks;
    }
}

package org.bingbi.embedded.version;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.version.VersionServicePolicies.AfterCreateVersionPolicy;
import org.alfresco.repo.version.VersionServicePolicies.BeforeCreateVersionPolicy;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.policy.NodeClasses;
import org.bingbi.embedded.policy.Policies;

/** Freezes the type and the properties of a node in the version store, under labels 1.0, 1.1 and on. */
public class EmbeddedVersionService implements VersionService {
    private static final StoreRef VERSIONS = new StoreRef("workspace", "version2Store");
    private static final String FIRST = "1.0";

    private final NodeService nodes;
    private final Policies policies;

    public EmbeddedVersionService(NodeService nodes, Policies policies) {
        this.nodes = nodes;
        this.policies = policies;
    }

    @Override
    public boolean isVersioned(NodeRef nodeRef) {
        return nodes.hasAspect(nodeRef, ContentModel.ASPECT_VERSIONABLE);
    }

    @Override
    public Version createVersion(NodeRef nodeRef, Map<String, Serializable> versionProperties) {
        policies.fire(
                BeforeCreateVersionPolicy.class,
                nodeRef,
                NodeClasses.of(nodes, nodeRef),
                policy -> policy.beforeCreateVersion(nodeRef));
        String label = nextLabel((String) nodes.getProperty(nodeRef, ContentModel.PROP_VERSION_LABEL));
        NodeRef frozen = freeze(nodeRef, label);
        if (!isVersioned(nodeRef)) {
            nodes.addAspect(nodeRef, ContentModel.ASPECT_VERSIONABLE, new HashMap<>());
        }
        nodes.setProperty(nodeRef, ContentModel.PROP_VERSION_LABEL, label);
        Version version = new FrozenVersion(label, nodeRef, frozen);
        policies.fire(
                AfterCreateVersionPolicy.class,
                nodeRef,
                NodeClasses.of(nodes, nodeRef),
                policy -> policy.afterCreateVersion(nodeRef, version));
        return version;
    }

    @Override
    public void ensureVersioningEnabled(NodeRef nodeRef, Map<QName, Serializable> versionProperties) {
        if (!isVersioned(nodeRef)) {
            nodes.addAspect(
                    nodeRef, ContentModel.ASPECT_VERSIONABLE, versionProperties == null ? Map.of() : versionProperties);
        }
        if (nodes.getProperty(nodeRef, ContentModel.PROP_VERSION_LABEL) == null) {
            createVersion(nodeRef, Map.of());
        }
    }

    private NodeRef freeze(NodeRef nodeRef, String label) {
        StoreRef store =
                nodes.exists(VERSIONS) ? VERSIONS : nodes.createStore(VERSIONS.getProtocol(), VERSIONS.getIdentifier());
        Map<QName, Serializable> properties = nodes.getProperties(nodeRef);
        properties.keySet().removeIf(name -> name.getNamespaceURI()
                .equals(ContentModel.PROP_NODE_UUID.getNamespaceURI()));
        return nodes.createNode(
                        nodes.getRootNode(store),
                        ContentModel.ASSOC_CHILDREN,
                        QName.createQName(nodeRef.getId() + "-" + label),
                        nodes.getType(nodeRef),
                        properties)
                .getChildRef();
    }

    private static String nextLabel(String label) {
        if (label == null) {
            return FIRST;
        }
        int dot = label.lastIndexOf('.');
        return label.substring(0, dot + 1) + (Integer.parseInt(label.substring(dot + 1)) + 1);
    }

    private record FrozenVersion(String getVersionLabel, NodeRef getVersionedNodeRef, NodeRef getFrozenStateNodeRef)
            implements Version {}
}

package org.bingbi.embedded.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Finds the nodes of people and groups by their names; user names in small letters or large are the same. */
class AuthorityNodes {
    private static final int REMEMBERED = 10_000;

    private final NodeService nodes;
    private final Cache<String, NodeRef> found =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    AuthorityNodes(NodeService nodes) {
        this.nodes = nodes;
    }

    static boolean isGroup(String authority) {
        return authority.startsWith(PermissionService.GROUP_PREFIX)
                && !authority.equals(PermissionService.ALL_AUTHORITIES);
    }

    Optional<NodeRef> find(String authority) {
        String key = key(authority);
        NodeRef known = found.getIfPresent(key);
        if (known != null && nodes.exists(known)) {
            return Optional.of(known);
        }
        return child(container(authority), ContentModel.ASSOC_CHILDREN, assocName(authority))
                .map(node -> {
                    found.put(key, node);
                    return node;
                });
    }

    /** Where people or groups are kept. */
    NodeRef container(String authority) {
        return isGroup(authority) ? systemFolder("authorities") : systemFolder("people");
    }

    QName assocName(String authority) {
        return QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, key(authority));
    }

    /** The full name of a person or group. */
    String nameOf(NodeRef authority) {
        Object group = nodes.getProperty(authority, ContentModel.PROP_AUTHORITY_NAME);
        return (String) (group == null ? nodes.getProperty(authority, ContentModel.PROP_USERNAME) : group);
    }

    private NodeRef systemFolder(String name) {
        NodeRef root = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        NodeRef system =
                child(root, ContentModel.ASSOC_CHILDREN, system("system")).orElseThrow();
        return child(system, ContentModel.ASSOC_CHILDREN, system(name)).orElseThrow();
    }

    private Optional<NodeRef> child(NodeRef parent, QName type, QName name) {
        List<ChildAssociationRef> children = nodes.getChildAssocs(parent, type, name);
        return children.stream().map(ChildAssociationRef::getChildRef).findFirst();
    }

    private static QName system(String name) {
        return QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, name);
    }

    private static String key(String authority) {
        return isGroup(authority) ? authority : authority.toLowerCase(Locale.ROOT);
    }
}

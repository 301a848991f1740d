package org.bingbi.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.embedded.server.EmbeddedRepository;

/**
 * The raw cost of an entry: what it takes to write the same nodes, properties, aspects, permissions and bytes through the
 * internal services, behaviours off, in one transaction.
 */
final class TreeCopy {
    private static final Set<String> KEPT_BY_THE_REPOSITORY =
            Set.of("node-uuid", "node-dbid", "store-protocol", "store-identifier");

    private final SealedNodes nodes;
    private final ContentService content;
    private final PermissionService permissions;
    private final BehaviourFilter behaviours;
    private final RetryingTransactionHelper transactions;
    private final SystemAccess system;
    private final NodeRef folder;

    TreeCopy(EmbeddedRepository repository) {
        this.nodes = repository.bean("bingbi.access.sealedNodes", SealedNodes.class);
        this.content = repository.bean("contentService", ContentService.class);
        this.permissions = repository.bean("bingbi.access.sealedPermissions", PermissionService.class);
        this.behaviours = repository.bean("policyBehaviourFilter", BehaviourFilter.class);
        this.transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        this.system = repository.bean("bingbi.access.system", SystemAccess.class);
        this.folder = asSystem(() -> nodes.createNode(
                        nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE),
                        ContentModel.ASSOC_CHILDREN,
                        QName.createQName(NamespaceService.APP_MODEL_1_0_URI, "raw"),
                        ContentModel.TYPE_FOLDER)
                .getChildRef());
    }

    /** One node with all below it, held in memory. */
    record Tree(
            QName association,
            QName name,
            QName type,
            Map<QName, Serializable> properties,
            Set<QName> aspects,
            List<AccessPermission> permissions,
            byte[] content,
            List<Tree> children) {

        Tree with(List<Tree> otherChildren) {
            return new Tree(association, name, type, properties, aspects, permissions, content, otherChildren);
        }

        int size() {
            return 1 + children.stream().mapToInt(Tree::size).sum();
        }
    }

    Tree read(NodeRef node) {
        return asSystem(() -> tree(node));
    }

    /** Writes the tree once more, beside its original. */
    NodeRef write(Tree tree) {
        return inPass(() -> write(folder, tree));
    }

    private NodeRef inPass(Supplier<NodeRef> work) {
        return asSystem(() -> {
            behaviours.disableBehaviour();
            // The seal stands outside the filter of behaviours; only the gateway writes past it.
            return system.run(work);
        });
    }

    /**
     * Writes the tree once more in as many acts as its people needed, each on the disk before the next begins: the node with its first
     * child, then by itself each child of one type, then the other children.
     */
    void writeInActs(Tree tree, QName apart) {
        Map<Boolean, List<Tree>> children = tree.children().stream()
                .collect(Collectors.partitioningBy(child -> child.type().equals(apart)));
        List<Tree> files = children.get(true);
        List<Tree> others = children.get(false);
        Tree draft = tree.with(others.stream().limit(1).toList());
        Tree atTheEnd = tree.with(others.stream().skip(1).toList());
        NodeRef node = write(draft);
        files.forEach(file -> inPass(() -> write(node, file)));
        inPass(() -> {
            atTheEnd.children().forEach(child -> write(node, child));
            return node;
        });
    }

    /** Writes it so many times in one transaction. */
    void writeAtOnce(Tree tree, int times) {
        asSystem(() -> {
            behaviours.disableBehaviour();
            return system.run(() -> {
                for (int time = 0; time < times; time++) {
                    write(folder, tree);
                }
                return null;
            });
        });
    }

    private Tree tree(NodeRef node) {
        var parent = nodes.getPrimaryParent(node);
        Map<QName, Serializable> properties = new HashMap<>(nodes.getProperties(node));
        properties.remove(ContentModel.PROP_CONTENT);
        properties.keySet().removeIf(name -> KEPT_BY_THE_REPOSITORY.contains(name.getLocalName()));
        return new Tree(
                parent.getTypeQName(),
                parent.getQName(),
                nodes.getType(node),
                properties,
                nodes.getAspects(node),
                permissions.getAllSetPermissions(node).stream()
                        .filter(AccessPermission::isSetDirectly)
                        .toList(),
                bytes(node),
                nodes.getChildAssocs(node).stream()
                        .map(child -> tree(child.getChildRef()))
                        .toList());
    }

    private byte[] bytes(NodeRef node) {
        ContentReader reader = content.getReader(node, ContentModel.PROP_CONTENT);
        if (reader == null || !reader.exists()) {
            return new byte[0];
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reader.getContent(bytes);
        return bytes.toByteArray();
    }

    private NodeRef write(NodeRef parent, Tree tree) {
        Map<QName, Serializable> properties = new HashMap<>(tree.properties());
        if (parent.equals(folder)) {
            properties.put(ContentModel.PROP_NAME, org.alfresco.util.GUID.generate());
        }
        NodeRef node = nodes.createNode(parent, tree.association(), tree.name(), tree.type(), properties)
                .getChildRef();
        for (QName aspect : tree.aspects()) {
            if (!nodes.hasAspect(node, aspect)) {
                nodes.addAspect(node, aspect, Map.of());
            }
        }
        for (AccessPermission entry : tree.permissions()) {
            permissions.setPermission(
                    node,
                    entry.getAuthority(),
                    entry.getPermission(),
                    entry.getAccessStatus() == org.alfresco.service.cmr.security.AccessStatus.ALLOWED);
        }
        if (tree.content().length > 0) {
            nodes.writeContent(node, "application/octet-stream", Locale.CHINESE, tree.content());
        }
        tree.children().forEach(child -> write(node, child));
        return node;
    }

    private <T> T asSystem(RetryingTransactionHelper.RetryingTransactionCallback<T> work) {
        return AuthenticationUtil.runAsSystem(() -> transactions.doInTransaction(work));
    }
}

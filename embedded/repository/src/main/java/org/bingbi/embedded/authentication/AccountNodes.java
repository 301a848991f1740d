package org.bingbi.embedded.authentication;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/**
 * Accounts as {@code usr:user} nodes beside the table that is signed in by, as in Alfresco: behaviours of modules hear of each change. The
 * hash of a password stays in the table; a node has a digest of it.
 */
final class AccountNodes implements AccountChanges {

    private static final StoreRef STORE = new StoreRef("user", "alfrescoUserStore");

    private final NodeService nodes;
    private final BehaviourFilter behaviours;

    AccountNodes(NodeService nodes, BehaviourFilter behaviours) {
        this.nodes = nodes;
        this.behaviours = behaviours;
    }

    @Override
    public void created(String userName, String passwordHash) {
        Map<QName, Serializable> properties = password(passwordHash);
        properties.put(ContentModel.PROP_USER_USERNAME, userName);
        properties.put(ContentModel.PROP_ENABLED, true);
        nodes.createNode(folder(), ContentModel.ASSOC_CHILDREN, name(userName), ContentModel.TYPE_USER, properties);
    }

    @Override
    public void passwordChanged(String userName, String passwordHashBefore, String passwordHash) {
        nodes.addProperties(node(userName, passwordHashBefore), password(passwordHash));
    }

    @Override
    public void enabled(String userName, String passwordHash, boolean enabled) {
        nodes.setProperty(node(userName, passwordHash), ContentModel.PROP_ENABLED, enabled);
    }

    @Override
    public void removed(String userName, String passwordHash) {
        nodes.deleteNode(node(userName, passwordHash));
    }

    private NodeRef node(String userName, String passwordHash) {
        return find(userName).orElseGet(() -> earlier(userName, passwordHash));
    }

    private Optional<NodeRef> find(String userName) {
        return nodes.getChildAssocs(folder(), ContentModel.ASSOC_CHILDREN, name(userName)).stream()
                .findFirst()
                .map(ChildAssociationRef::getChildRef);
    }

    /** An account that is older than its node is no news. */
    private NodeRef earlier(String userName, String passwordHash) {
        behaviours.disableBehaviour(ContentModel.TYPE_USER);
        try {
            created(userName, passwordHash);
        } finally {
            behaviours.enableBehaviour(ContentModel.TYPE_USER);
        }
        return find(userName).orElseThrow();
    }

    private NodeRef folder() {
        if (!nodes.exists(STORE)) {
            nodes.createStore(STORE.getProtocol(), STORE.getIdentifier());
        }
        return place(place(nodes.getRootNode(STORE), "system"), "people");
    }

    private NodeRef place(NodeRef parent, String name) {
        QName place = QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, name);
        return nodes.getChildAssocs(parent, RegexQNamePattern.MATCH_ALL, place).stream()
                .findFirst()
                .orElseGet(
                        () -> nodes.createNode(parent, ContentModel.ASSOC_CHILDREN, place, ContentModel.TYPE_CONTAINER))
                .getChildRef();
    }

    private static QName name(String userName) {
        return QName.createQName(ContentModel.USER_MODEL_URI, Accounts.key(userName));
    }

    private static Map<QName, Serializable> password(String passwordHash) {
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_PASSWORD_HASH, digest(passwordHash));
        properties.put(ContentModel.PROP_SALT, UUID.randomUUID().toString());
        return properties;
    }

    private static String digest(String hash) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

package org.bingbi.embedded.spaces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.alfresco.service.transaction.TransactionService;
import org.springframework.beans.factory.InitializingBean;

/**
 * Makes what every repository begins with: the stores, the places for people and groups, the folders on top with
 * Alfresco's permissions, and the administrator. What is already there is left as it is.
 */
public class FirstSpaces implements InitializingBean {
    private static final String ADMINISTRATORS = "ALFRESCO_ADMINISTRATORS";

    private final NodeService nodes;
    private final PermissionService permissions;
    private final AuthorityService authorities;
    private final PersonService people;
    private final TransactionService transactions;

    public FirstSpaces(
            NodeService nodes,
            PermissionService permissions,
            AuthorityService authorities,
            PersonService people,
            TransactionService transactions) {
        this.nodes = nodes;
        this.permissions = permissions;
        this.authorities = authorities;
        this.people = people;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        AuthenticationUtil.runAsSystem(
                () -> transactions.getRetryingTransactionHelper().doInTransaction(() -> {
                    NodeRef root = store(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
                    store(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE);
                    store(new StoreRef(StoreRef.PROTOCOL_WORKSPACE, "version2Store"));
                    systemPlaces(root);
                    folders(root);
                    administrator();
                    return null;
                }));
    }

    private NodeRef store(StoreRef store) {
        if (!nodes.exists(store)) {
            nodes.createStore(store.getProtocol(), store.getIdentifier());
        }
        return nodes.getRootNode(store);
    }

    private void systemPlaces(NodeRef root) {
        NodeRef system = systemPlace(root, "system");
        for (String name : List.of("people", "authorities", "zones")) {
            NodeRef place = systemPlace(system, name);
            permissions.setPermission(place, PermissionService.ALL_AUTHORITIES, PermissionService.READ, true);
        }
    }

    private NodeRef systemPlace(NodeRef parent, String name) {
        QName qname = QName.createQName(NamespaceService.SYSTEM_MODEL_1_0_URI, name);
        return existing(parent, qname) != null
                ? existing(parent, qname)
                : nodes.createNode(parent, ContentModel.ASSOC_CHILDREN, qname, ContentModel.TYPE_CONTAINER)
                        .getChildRef();
    }

    private void folders(NodeRef root) {
        NodeRef home = folder(
                root,
                ContentModel.ASSOC_CHILDREN,
                BootstrapFolders.COMPANY_HOME,
                "Company Home",
                PermissionService.CONSUMER);
        inHome(home, BootstrapFolders.app("dictionary"), "Data Dictionary", PermissionService.CONSUMER);
        inHome(home, BootstrapFolders.app("user_homes"), "User Homes", null);
        inHome(home, BootstrapFolders.SHARED, "Shared", PermissionService.CONTRIBUTOR);
    }

    private void inHome(NodeRef home, QName qname, String name, String forEverybody) {
        folder(home, ContentModel.ASSOC_CONTAINS, qname, name, forEverybody);
    }

    /** @param forEverybody what everybody may do in place of what the parent allows; {@code null} to inherit */
    private NodeRef folder(NodeRef parent, QName association, QName qname, String name, String forEverybody) {
        NodeRef existing = existing(parent, qname);
        if (existing != null) {
            return existing;
        }
        NodeRef folder = nodes.createNode(
                        parent, association, qname, ContentModel.TYPE_FOLDER, Map.of(ContentModel.PROP_NAME, name))
                .getChildRef();
        if (forEverybody != null) {
            permissions.setInheritParentPermissions(folder, false);
            permissions.setPermission(folder, PermissionService.ALL_AUTHORITIES, forEverybody, true);
        }
        return folder;
    }

    private NodeRef existing(NodeRef parent, QName qname) {
        return nodes.getChildAssocs(parent, RegexQNamePattern.MATCH_ALL, qname).stream()
                .findFirst()
                .map(child -> child.getChildRef())
                .orElse(null);
    }

    private void administrator() {
        String admin = AuthenticationUtil.getAdminUserName();
        if (!people.personExists(admin)) {
            people.createPerson(new HashMap<>(Map.of(
                    ContentModel.PROP_USERNAME,
                    admin,
                    ContentModel.PROP_FIRSTNAME,
                    "Administrator",
                    ContentModel.PROP_LASTNAME,
                    "",
                    ContentModel.PROP_EMAIL,
                    "")));
        }
        String group = authorities.getName(AuthorityType.GROUP, ADMINISTRATORS);
        if (!authorities.authorityExists(group)) {
            authorities.createAuthority(AuthorityType.GROUP, ADMINISTRATORS);
        }
        if (!authorities
                .getContainedAuthorities(AuthorityType.USER, group, true)
                .contains(admin)) {
            authorities.addAuthority(group, admin);
        }
    }
}

package org.bingbi.embedded.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.security.permissions.PermissionServicePolicies.OnGrantLocalPermission;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.node.NodeStates;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionsTest {

    @TempDir
    static Path data;

    private static EmbeddedRepository repository;
    private static NodeService nodes;
    private static NodeService publicNodes;
    private static PermissionService permissions;
    private static RetryingTransactionHelper transactions;

    private NodeRef folder;
    private NodeRef inner;
    private NodeRef file;

    @BeforeAll
    static void anOfficeWithThreePeople() {
        repository = EmbeddedRepository.open(data, new Properties());
        nodes = repository.bean("nodeService", NodeService.class);
        publicNodes = repository.bean("NodeService", NodeService.class);
        permissions = repository.bean("permissionService", PermissionService.class);
        transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        asSystem(() -> {
            PersonService people = repository.bean("personService", PersonService.class);
            List.of("lee", "wang", "zhao")
                    .forEach(name -> people.createPerson(Map.of(
                            ContentModel.PROP_USERNAME, name,
                            ContentModel.PROP_FIRSTNAME, name,
                            ContentModel.PROP_LASTNAME, name)));
            AuthorityService groups = repository.bean("authorityService", AuthorityService.class);
            groups.createAuthority(AuthorityType.GROUP, "STAFF");
            groups.createAuthority(AuthorityType.GROUP, "OFFICE");
            groups.addAuthority("GROUP_STAFF", "GROUP_OFFICE");
            groups.addAuthority("GROUP_OFFICE", "lee");
            return null;
        });
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @BeforeEach
    void aFolderInAFolderWithAFileThatNobodyMayRead() {
        asSystem(() -> {
            NodeRef root = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            folder = create(root, ContentModel.ASSOC_CHILDREN, ContentModel.TYPE_FOLDER);
            inner = create(folder, ContentModel.ASSOC_CONTAINS, ContentModel.TYPE_FOLDER);
            file = create(inner, ContentModel.ASSOC_CONTAINS, ContentModel.TYPE_CONTENT);
            permissions.setInheritParentPermissions(folder, false);
            return null;
        });
    }

    private static NodeRef create(NodeRef parent, QName association, QName type) {
        String name = UUID.randomUUID().toString();
        return nodes.createNode(
                        parent,
                        association,
                        QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                        type,
                        Map.<QName, Serializable>of(ContentModel.PROP_NAME, name))
                .getChildRef();
    }

    private static <T> T asSystem(Supplier<T> work) {
        return as(AuthenticationUtil.getSystemUserName(), work);
    }

    private static <T> T as(String user, Supplier<T> work) {
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(work::get), user);
    }

    private void set(NodeRef node, String authority, String permission, boolean allow) {
        asSystem(() -> {
            permissions.setPermission(node, authority, permission, allow);
            return null;
        });
    }

    private boolean may(String user, NodeRef node, String permission) {
        return as(user, () -> permissions.hasPermission(node, permission)) == AccessStatus.ALLOWED;
    }

    @Test
    void whatIsGrantedOnAFolderHoldsForAllBelow() {
        assertThat(may("lee", file, "Read")).isFalse();
        set(folder, "lee", "Consumer", true);
        assertThat(may("lee", file, "Read")).isTrue();
        assertThat(may("lee", file, "WriteProperties")).isFalse();
        assertThat(may("wang", file, "Read")).isFalse();
    }

    @Test
    void whatIsGrantedToAGroupHoldsForTheGroupsInIt() {
        set(folder, "GROUP_STAFF", "Consumer", true);
        assertThat(may("lee", file, "Read")).isTrue();
        set(inner, "lee", "All", false);
        assertThat(may("lee", folder, "Read")).isTrue();
        assertThat(may("lee", file, "Read")).isFalse();
    }

    @Test
    void nodesShareTheListOfTheNearestNodeWithEntriesOfItsOwn() {
        set(folder, "lee", "Consumer", true);
        assertThat(acl(inner)).isEqualTo(acl(folder));
        set(inner, "wang", "Consumer", true);
        assertThat(acl(inner)).isNotEqualTo(acl(folder));
        assertThat(acl(file)).isEqualTo(acl(inner));
        set(folder, "zhao", "Consumer", true);
        assertThat(may("zhao", file, "Read")).isTrue();
        assertThat(may("wang", folder, "Read")).isFalse();
    }

    private Long acl(NodeRef node) {
        return asSystem(
                () -> repository.bean("nodeStates", NodeStates.class).get(node).aclId());
    }

    @Test
    void aNodeThatDoesNotInheritKeepsItsOwnEntriesOnly() {
        set(folder, "lee", "Consumer", true);
        asSystem(() -> {
            permissions.setInheritParentPermissions(inner, false);
            permissions.setPermission(inner, "wang", "Consumer", true);
            return null;
        });
        assertThat(may("lee", file, "Read")).isFalse();
        assertThat(may("wang", file, "Read")).isTrue();
        asSystem(() -> {
            permissions.setInheritParentPermissions(inner, true);
            return null;
        });
        assertThat(may("lee", file, "Read")).isTrue();
    }

    @Test
    void aMovedNodeComesUnderItsNewParentsList() {
        set(folder, "lee", "Consumer", true);
        NodeRef elsewhere = asSystem(() -> {
            NodeRef other = create(
                    nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE),
                    ContentModel.ASSOC_CHILDREN,
                    ContentModel.TYPE_FOLDER);
            permissions.setInheritParentPermissions(other, false);
            permissions.setPermission(other, "wang", "Consumer", true);
            return other;
        });
        asSystem(() ->
                nodes.moveNode(inner, elsewhere, ContentModel.ASSOC_CONTAINS, QName.createQName("urn:test", "moved")));
        assertThat(may("lee", file, "Read")).isFalse();
        assertThat(may("wang", file, "Read")).isTrue();
    }

    @Test
    void ownersMayAllEvenWhatIsDeniedThem() {
        asSystem(() -> {
            repository.bean("ownableService", OwnableService.class).setOwner(file, "wang");
            permissions.setPermission(file, "wang", "All", false);
            return null;
        });
        assertThat(may("wang", file, "DeleteNode")).isTrue();
        assertThat(may("wang", inner, "Read")).isFalse();
    }

    @Test
    void administratorsMayAllAndSoMayTheSystem() {
        assertThat(may("admin", file, "ChangePermissions")).isTrue();
        assertThat(may(AuthenticationUtil.getSystemUserName(), file, "DeleteNode"))
                .isTrue();
    }

    @Test
    void thePublicServiceRefusesWhatOneMayNotAndLeavesOutWhatOneMayNotSee() {
        set(folder, "lee", "Consumer", true);
        asSystem(() -> {
            permissions.setPermission(inner, "lee", "All", false);
            return null;
        });
        assertThatThrownBy(() -> as("lee", () -> publicNodes.getProperties(file)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("lee", () -> {
                    publicNodes.setProperty(folder, ContentModel.PROP_TITLE, "x");
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as("lee", () -> publicNodes.getChildAssocs(folder))).isEmpty();
        assertThat(asSystem(() -> publicNodes.getChildAssocs(folder)))
                .extracting(ChildAssociationRef::getChildRef)
                .containsExactly(inner);
    }

    @Test
    void changingTheOwnerNeedsMoreThanWriting() {
        set(folder, "lee", "Editor", true);
        assertThat(as("lee", () -> {
                    publicNodes.setProperty(file, ContentModel.PROP_TITLE, "x");
                    return publicNodes.getProperty(file, ContentModel.PROP_TITLE);
                }))
                .hasToString("x");
        assertThatThrownBy(() -> as("lee", () -> {
                    publicNodes.setProperty(file, ContentModel.PROP_OWNER, "lee");
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void entriesAreListedWithTheirPlace() {
        set(folder, "lee", "Consumer", true);
        set(inner, "wang", "Editor", false);
        assertThat(asSystem(() -> permissions.getAllSetPermissions(inner)))
                .extracting(
                        AccessPermission::getAuthority,
                        AccessPermission::getPermission,
                        AccessPermission::getAccessStatus,
                        AccessPermission::isInherited)
                .containsExactlyInAnyOrder(
                        tuple("wang", "Editor", AccessStatus.DENIED, false),
                        tuple("lee", "Consumer", AccessStatus.ALLOWED, true));
        asSystem(() -> {
            permissions.deletePermission(inner, "wang", "Editor");
            permissions.clearPermission(folder, "lee");
            return null;
        });
        assertThat(asSystem(() -> permissions.getAllSetPermissions(inner))).isEmpty();
    }

    @Test
    void queriesFindOnlyWhatOneMayRead() {
        set(folder, "GROUP_STAFF", "Consumer", true);
        set(inner, "lee", "Read", false);
        assertThat(found("lee")).contains(folder.getId()).doesNotContain(inner.getId(), file.getId());
        assertThat(found("wang")).doesNotContain(folder.getId(), inner.getId(), file.getId());
        assertThat(found("admin")).contains(folder.getId(), inner.getId(), file.getId());
    }

    @Test
    void queriesFollowRightsThatChange() {
        set(folder, "GROUP_STAFF", "Consumer", true);
        assertThat(found("lee")).contains(folder.getId(), inner.getId(), file.getId());

        asSystem(() -> {
            permissions.setPermission(inner, "lee", "Read", false);
            assertThat(found("lee"))
                    .as("within the transaction that denies")
                    .contains(folder.getId())
                    .doesNotContain(inner.getId(), file.getId());
            return null;
        });
        assertThat(found("lee")).as("after its commit").doesNotContain(inner.getId(), file.getId());

        assertThatThrownBy(() -> asSystem(() -> {
                    permissions.deletePermission(inner, "lee", "Read");
                    assertThat(found("lee")).contains(inner.getId(), file.getId());
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(found("lee")).as("after a rollback").contains(folder.getId()).doesNotContain(inner.getId());

        asSystem(() -> {
            permissions.clearPermission(inner, "lee");
            return null;
        });
        assertThat(found("lee")).as("when it is taken back").contains(inner.getId(), file.getId());
    }

    private List<String> found(String user) {
        return as(user, () -> Stream.of("cmis:folder", "cmis:document")
                .flatMap(this::foundOf)
                .toList());
    }

    private Stream<String> foundOf(String type) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_CMIS_ALFRESCO);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
        parameters.setQuery("SELECT cmis:objectId FROM " + type);
        return repository.bean("SearchService", SearchService.class).query(parameters).getNodeRefs().stream()
                .map(NodeRef::getId);
    }

    @Test
    void whatIsRolledBackGrantsNothing() {
        assertThatThrownBy(() -> asSystem(() -> {
                    permissions.setPermission(folder, "lee", "Consumer", true);
                    assertThat(permissions.getAllSetPermissions(folder)).hasSize(1);
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        assertThat(may("lee", folder, "Read")).isFalse();
    }

    @Test
    void aBehaviourCanRefuseAGrant() {
        OnGrantLocalPermission veto = (node, authority, permission) -> {
            if (node.equals(file)) {
                throw new AccessDeniedException("sealed");
            }
        };
        repository
                .bean("policyComponent", PolicyComponent.class)
                .bindClassBehaviour(
                        OnGrantLocalPermission.QNAME,
                        ContentModel.TYPE_CONTENT,
                        new JavaBehaviour(veto, "onGrantLocalPermission", NotificationFrequency.EVERY_EVENT));
        assertThatThrownBy(() -> set(file, "lee", "Consumer", true)).isInstanceOf(AccessDeniedException.class);
        assertThat(may("lee", file, "Read")).isFalse();
    }
}

package org.bingbi.embedded.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.dictionary.InvalidTypeException;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.CopyService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.alfresco.service.cmr.security.OwnableService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.TypedStringValue;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;

class PublicServicesTest {

    @TempDir
    static Path data;

    private static EmbeddedRepository repository;
    private static NodeService nodes;
    private static PermissionService permissions;
    private static RetryingTransactionHelper transactions;

    private NodeRef folder;
    private NodeRef file;
    private NodeRef target;

    @BeforeAll
    static void anOfficeWithOnePerson() {
        repository = EmbeddedRepository.open(data, new Properties());
        nodes = repository.bean("nodeService", NodeService.class);
        permissions = repository.bean("permissionService", PermissionService.class);
        transactions = repository.bean("retryingTransactionHelper", RetryingTransactionHelper.class);
        as(AuthenticationUtil.getSystemUserName(), () -> repository
                .bean("personService", PersonService.class)
                .createPerson(Map.of(
                        ContentModel.PROP_USERNAME, "lee",
                        ContentModel.PROP_FIRSTNAME, "lee",
                        ContentModel.PROP_LASTNAME, "lee")));
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @BeforeEach
    void aFolderWithAFileAndAnEmptyFolder() {
        asSystem(() -> {
            NodeRef root = nodes.getRootNode(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
            folder = create(root, ContentModel.ASSOC_CHILDREN, ContentModel.TYPE_FOLDER);
            target = create(root, ContentModel.ASSOC_CHILDREN, ContentModel.TYPE_FOLDER);
            file = create(folder, ContentModel.ASSOC_CONTAINS, ContentModel.TYPE_CONTENT);
            permissions.setInheritParentPermissions(folder, false);
            permissions.setInheritParentPermissions(target, false);
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

    private static <T> T as(String user, Supplier<T> work) {
        return AuthenticationUtil.runAs(() -> transactions.doInTransaction(work::get), user);
    }

    private static void asSystem(Runnable work) {
        as(AuthenticationUtil.getSystemUserName(), () -> {
            work.run();
            return null;
        });
    }

    /** Something done through a public service by a person who holds a permission, or does not. */
    private interface Act {
        void on(PublicServicesTest world);
    }

    private record Case(String name, String permission, Act act) {
        @Override
        public String toString() {
            return name + " needs " + permission;
        }
    }

    private static <T> T service(String name, Class<T> type) {
        return repository.bean(name, type);
    }

    static Stream<Case> acts() {
        return Stream.of(
                new Case("reading properties", "ReadProperties", w -> publicNodes()
                        .getProperties(w.file)),
                new Case("listing children", "ReadChildren", w -> publicNodes().getChildAssocs(w.folder)),
                new Case("changing a property", "WriteProperties", w -> publicNodes()
                        .setProperty(w.file, ContentModel.PROP_TITLE, "x")),
                new Case("adding an aspect", "WriteProperties", w -> publicNodes()
                        .addAspect(w.file, ContentModel.ASPECT_TITLED, null)),
                new Case("changing the type", "WriteProperties", w -> publicNodes()
                        .setType(w.folder, ContentModel.TYPE_SYSTEM_FOLDER)),
                new Case("creating a child", "CreateChildren", w -> publicNodes()
                        .createNode(
                                w.folder,
                                ContentModel.ASSOC_CONTAINS,
                                QName.createQName("urn:test", "new"),
                                ContentModel.TYPE_CONTENT)),
                new Case("deleting", "DeleteNode", w -> publicNodes().deleteNode(w.file)),
                new Case("reading content", "ReadContent", w -> service("ContentService", ContentService.class)
                        .getReader(w.file, ContentModel.PROP_CONTENT)),
                new Case("writing content", "WriteContent", w -> service("ContentService", ContentService.class)
                        .getWriter(w.file, ContentModel.PROP_CONTENT, false)),
                new Case("seeing permissions", "ReadPermissions", w -> service(
                                "PermissionService", PermissionService.class)
                        .getAllSetPermissions(w.file)),
                new Case("granting permissions", "ChangePermissions", w -> service(
                                "PermissionService", PermissionService.class)
                        .setPermission(w.file, "lee", "Editor", true)),
                new Case("taking ownership", "Coordinator", w -> service("OwnableService", OwnableService.class)
                        .takeOwnership(w.file)),
                new Case("locking", "Editor", w -> service("LockService", LockService.class)
                        .lock(w.file, LockType.WRITE_LOCK)),
                new Case("checking out", "Collaborator", w -> service(
                                "CheckOutCheckInService", CheckOutCheckInService.class)
                        .checkout(w.file)),
                new Case("listing files", "ReadChildren", w -> service("FileFolderService", FileFolderService.class)
                        .list(w.folder)),
                new Case("deleting a file", "DeleteNode", w -> service("FileFolderService", FileFolderService.class)
                        .delete(w.file)));
    }

    private static NodeService publicNodes() {
        return service("NodeService", NodeService.class);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void anActNeedsItsPermissionAndNoMore(Case some) {
        assertThatThrownBy(() -> act(some)).isInstanceOf(AccessDeniedException.class);
        asSystem(() -> permissions.setPermission(folder, "lee", some.permission(), true));
        act(some);
    }

    private void act(Case some) {
        as("lee", () -> {
            some.act().on(this);
            return null;
        });
    }

    @Test
    void whoCopiesMustBeAllowedToReadAndToCreateAndCopiesOnlyWhatHeMaySee() {
        CopyService copies = service("CopyService", CopyService.class);
        Supplier<NodeRef> copy = () ->
                copies.copy(folder, target, ContentModel.ASSOC_CONTAINS, QName.createQName("urn:test", "copy"), true);
        assertThatThrownBy(() -> as("lee", copy)).isInstanceOf(AccessDeniedException.class);
        asSystem(() -> permissions.setPermission(folder, "lee", "Consumer", true));
        assertThatThrownBy(() -> as("lee", copy)).isInstanceOf(AccessDeniedException.class);
        asSystem(() -> {
            permissions.setPermission(target, "lee", "Contributor", true);
            permissions.setPermission(file, "lee", "All", false);
        });
        NodeRef copied = as("lee", copy);
        assertThat(as("admin", () -> nodes.getChildAssocs(copied))).isEmpty();
    }

    /** Whoever could point at content would read what others wrote. */
    @Test
    void contentIsWrittenAndNeverPointedAt() {
        ContentData others = new ContentData("store://2026/1/1/others.bin", "text/plain", 1, "UTF-8");
        Map<QName, Serializable> pointing = Map.of(ContentModel.PROP_CONTENT, others);
        List<Runnable> ways = List.of(
                () -> publicNodes().setProperty(file, ContentModel.PROP_CONTENT, others),
                () -> publicNodes().setProperties(file, pointing),
                () -> publicNodes().addProperties(file, pointing),
                () -> publicNodes().addAspect(file, ContentModel.ASPECT_TITLED, pointing),
                () -> publicNodes()
                        .createNode(
                                folder,
                                ContentModel.ASSOC_CONTAINS,
                                QName.createQName("urn:test", "pointing"),
                                ContentModel.TYPE_CONTENT,
                                pointing));
        for (Runnable way : ways) {
            assertThatThrownBy(() -> as("admin", () -> {
                        way.run();
                        return null;
                    }))
                    .isInstanceOf(InvalidTypeException.class);
        }
        as("admin", () -> {
            service("ContentService", ContentService.class)
                    .getWriter(file, ContentModel.PROP_CONTENT, true)
                    .putContent("written");
            publicNodes().setProperties(file, publicNodes().getProperties(file));
            return null;
        });
    }

    @Test
    void onlyAdministratorsMakePeopleAndGroups() {
        AuthorityService groups = service("AuthorityService", AuthorityService.class);
        assertThatThrownBy(() -> as("lee", () -> groups.createAuthority(AuthorityType.GROUP, "MINE")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("lee", () -> groups.getAuthoritiesForUser("admin")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as("admin", () -> groups.createAuthority(AuthorityType.GROUP, "MINE")))
                .isEqualTo("GROUP_MINE");
        assertThat(as("lee", () -> service("PersonService", PersonService.class).personExists("admin")))
                .isTrue();
        assertThatThrownBy(() -> as("lee", () -> service("PersonService", PersonService.class)
                        .createPerson(Map.of(ContentModel.PROP_USERNAME, "mallory"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverHasNotSignedInGetsNothing() {
        AuthenticationUtil.clearCurrentSecurityContext();
        assertThatThrownBy(() -> publicNodes().exists(file)).isInstanceOf(AuthenticationException.class);
    }

    /** What no line names is denied; a new method of an interface must not be free, nor denied by oversight. */
    @Test
    void everyMethodOfAPublicServiceHasItsLine() throws ReflectiveOperationException {
        DefaultListableBeanFactory definitions = new DefaultListableBeanFactory();
        new XmlBeanDefinitionReader(definitions)
                .loadBeanDefinitions("classpath:org/bingbi/embedded/permission/public-services-context.xml");
        for (String name : definitions.getBeanDefinitionNames()) {
            var values = definitions.getBeanDefinition(name).getPropertyValues();
            Class<?> service = Class.forName(((TypedStringValue) values.get("proxyInterfaces")).getValue());
            List<String> named = ((TypedStringValue) values.get("rights"))
                    .getValue()
                    .lines()
                    .map(line -> line.trim().split("=")[0])
                    .toList();
            // Alfresco asks nothing before the action service; each action and the services below it ask.
            if (List.of("AuthorityService", "VersionService", "ActionService").contains(name)) {
                continue;
            }
            assertThat(Arrays.stream(service.getMethods()).map(Method::getName))
                    .as(name)
                    .filteredOn(method -> !List.of("getAuthorisations", "getNodeAclId", "suspendLocks", "enableLocks")
                            .contains(method))
                    .isSubsetOf(named);
        }
    }
}

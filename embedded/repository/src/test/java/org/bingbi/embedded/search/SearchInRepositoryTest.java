package org.bingbi.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.embedded.search.index.WordSearch;
import org.bingbi.embedded.search.text.EvidenceFiles;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the repository's own services write is what searching finds. */
class SearchInRepositoryTest {

    private static final StoreRef STORE = StoreRef.STORE_REF_WORKSPACE_SPACESSTORE;

    @TempDir
    static Path folder;

    private static EmbeddedRepository repository;
    private static NodeService nodes;
    private static ContentService contents;
    private static PermissionService permissions;

    @BeforeAll
    static void open() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("scheduler.enabled", "false");
        repository = EmbeddedRepository.open(folder, settings);
        nodes = repository.bean("nodeService", NodeService.class);
        contents = repository.bean("contentService", ContentService.class);
        permissions = repository.bean("permissionService", PermissionService.class);
        PersonService people = repository.bean("personService", PersonService.class);
        asSystem(() -> {
            for (String name : new String[] {"reader", "stranger"}) {
                people.createPerson(Map.of(ContentModel.PROP_USERNAME, name, ContentModel.PROP_FIRSTNAME, name));
            }
            return null;
        });
    }

    @AfterAll
    static void close() {
        repository.close();
    }

    @Test
    @Tag("article-15")
    void evidenceIsFoundByNameByWordsAndByWhoMayReadItOnly() throws Exception {
        NodeRef file = asSystem(() -> {
            NodeRef made = create(ContentModel.TYPE_CONTENT, "求情信.docx");
            ContentWriter writer = contents.getWriter(made, ContentModel.PROP_CONTENT, true);
            writer.setMimetype("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            writer.putContent(new ByteArrayInputStream(EvidenceFiles.docx("望对此案从轻发落")));
            permissions.setInheritParentPermissions(made, false);
            permissions.setPermission(made, "reader", PermissionService.CONSUMER, true);
            return made;
        });
        assertThat(repository.bean("search.words", WordSearch.class).awaitAll(Duration.ofSeconds(60)))
                .isTrue();

        for (String query : new String[] {"TEXT:从轻发落", "cm:name:求情", "TYPE:\"cm:content\" AND =cm:name:\"求情信.docx\""}) {
            assertThat(found("reader", SearchService.LANGUAGE_FTS_ALFRESCO, query))
                    .containsExactly(file);
            assertThat(found("stranger", SearchService.LANGUAGE_FTS_ALFRESCO, query))
                    .isEmpty();
        }
        String exact = "SELECT cmis:objectId FROM cmis:document WHERE cmis:name LIKE '求情%'";
        assertThat(found("reader", SearchService.LANGUAGE_CMIS_ALFRESCO, exact)).containsExactly(file);
        assertThat(found("stranger", SearchService.LANGUAGE_CMIS_ALFRESCO, exact))
                .isEmpty();

        asSystem(() -> {
            permissions.setPermission(file, "reader", PermissionService.CONSUMER, false);
            return null;
        });
        assertThat(found("reader", SearchService.LANGUAGE_FTS_ALFRESCO, "TEXT:从轻发落"))
                .isEmpty();
        assertThat(found("reader", SearchService.LANGUAGE_CMIS_ALFRESCO, exact)).isEmpty();
    }

    @Test
    void aTransactionSeesWhatItWroteBeforeItCommits() throws Exception {
        String name = "刚写的-" + UUID.randomUUID();
        asSystem(() -> {
            NodeRef made = create(ContentModel.TYPE_FOLDER, name);
            ResultSet found = repository
                    .bean("searchService", SearchService.class)
                    .query(
                            STORE,
                            SearchService.LANGUAGE_CMIS_ALFRESCO,
                            "SELECT cmis:objectId FROM cmis:folder WHERE cmis:name = '" + name + "'");
            assertThat(found.getNodeRefs()).containsExactly(made);
            assertThat(found.getRow(0).getValue(ContentModel.PROP_NAME)).isEqualTo(name);
            return null;
        });
    }

    private static NodeRef create(QName type, String name) {
        return nodes.createNode(
                        nodes.getRootNode(STORE),
                        ContentModel.ASSOC_CHILDREN,
                        QName.createQName(
                                ContentModel.TYPE_CONTENT.getNamespaceURI(),
                                UUID.randomUUID().toString()),
                        type,
                        Map.of(ContentModel.PROP_NAME, name))
                .getChildRef();
    }

    private static List<NodeRef> found(String person, String language, String query) {
        return AuthenticationUtil.runAs(
                () -> repository
                        .bean("SearchService", SearchService.class)
                        .query(STORE, language, query)
                        .getNodeRefs(),
                person);
    }

    private static <T> T asSystem(Callable<T> work) throws Exception {
        TransactionService transactions = repository.bean("transactionService", TransactionService.class);
        return AuthenticationUtil.runAsSystem(
                () -> transactions.getRetryingTransactionHelper().doInTransaction(work::call, false, true));
    }
}

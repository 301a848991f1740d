package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.query.PagingRequest;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.Guard;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.addon.Carrier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Article 15: for an account whose password somebody else has set no record exists, whatever it may read by its rights and whichever channel it
 * comes by, until its owner is back.
 */
@Tag("repository")
@Tag("article-15")
class HeldReadersInRepositoryTest {

    private static final Register REGISTER = Register.another();
    private static final char[] KNOWN = "known to the administrator".toCharArray();

    /** Recorder, signer, head and member of the discipline office. */
    private static final List<String> READERS = List.of("liming", "qianjin", "zhengyan", "wangfang");

    private static final Map<String, List<NodeRef>> READABLE = new LinkedHashMap<>();
    private static NodeRef received;

    @BeforeAll
    static void whatTheyRead() {
        received = REGISTER.submitted("liming", ReportOption.USUAL, "");
        REGISTER.sign(REGISTER.open(received).get(0));
        NodeRef draft = REGISTER.draft("liming", ReportOption.USUAL, "");
        List<NodeRef> within = new ArrayList<>(List.of(received));
        for (var type : List.of(
                RegisterModel.TYPE_REGISTER_FORM, RegisterModel.TYPE_EVIDENCE, RegisterModel.TYPE_SIGNATURE_STEP)) {
            within.add(REGISTER.children(received, type).get(0));
        }
        READERS.forEach(account -> READABLE.put(account, new ArrayList<>(within)));
        READABLE.get("liming").add(draft);
        READABLE.get("liming").addAll(REGISTER.children(draft, RegisterModel.TYPE_EVIDENCE));
        READERS.forEach(account -> READABLE.get(account).forEach(node -> assertThat(isThere(account, node))
                .as(account + " before")
                .isTrue()));
        REGISTER.as(
                "admin",
                () -> READERS.forEach(account -> {
                    MutableAuthenticationService accounts =
                            REGISTER.bean("AuthenticationService", MutableAuthenticationService.class);
                    if (!accounts.authenticationExists(account)) {
                        accounts.createAuthentication(account, KNOWN);
                    }
                    accounts.setAuthentication(account, KNOWN);
                }));
    }

    static Stream<Arguments> questions() {
        return Stream.of(StockQuestion.values())
                .flatMap(question -> READERS.stream().map(account -> Arguments.of(question, account)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("questions")
    void everyPublicBeanAnswersAsForWhatNeverExisted(StockQuestion question, String account) {
        for (NodeRef node : READABLE.get(account)) {
            assertThat(question.answerFor(REGISTER, account, node))
                    .isEqualTo(question.answerFor(REGISTER, account, never()));
        }
    }

    /** As the v1 API, CMIS and WebDAV list what lies in a folder. */
    @ParameterizedTest
    @ValueSource(strings = {"liming", "qianjin", "zhengyan", "wangfang"})
    void noListOfChildrenHoldsAnything(String account) {
        FileFolderService files = REGISTER.bean("FileFolderService", FileFolderService.class);
        for (Runnable list : List.<Runnable>of(
                () -> files.list(received),
                () -> files.list(received, true, true, Set.of(), null, new PagingRequest(100)),
                () -> REGISTER.publicNodes().getChildAssocs(received),
                () -> REGISTER.publicNodes().getChildAssocs(received, Set.of(RegisterModel.TYPE_EVIDENCE)),
                () -> REGISTER.publicNodes().getChildByName(received, ContentModel.ASSOC_CONTAINS, "form-1"))) {
            assertThatThrownBy(() -> REGISTER.as(account, list)).isInstanceOf(InvalidNodeRefException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"liming", "qianjin", "zhengyan", "wangfang"})
    void noRightIsTold(String account) {
        PermissionService permissions = REGISTER.bean("PermissionService", PermissionService.class);
        for (NodeRef node : READABLE.get(account)) {
            assertThat(REGISTER.<AccessStatus>as(
                            account, () -> permissions.hasPermission(node, PermissionService.READ)))
                    .isEqualTo(AccessStatus.DENIED);
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                        "fts-alfresco TYPE:\"bb:dossier\"",
                        "fts-alfresco TYPE:\"bb:evidence\"",
                        "fts-alfresco ASPECT:\"bb:sealed\"",
                        "fts-alfresco =bb:intervenerName:\"杨某\"",
                        "fts-alfresco =bb:recorder:\"liming\"",
                        "fts-alfresco PARENT:\"" + StoreRef.STORE_REF_WORKSPACE_SPACESSTORE + "/x\"",
                        "cmis-alfresco SELECT * FROM bb:dossier",
                        "cmis-alfresco SELECT * FROM bb:registerForm",
                        "cmis-alfresco SELECT * FROM bb:signatureStep",
                        "cmis-alfresco SELECT * FROM cmis:document",
                        "cmis-alfresco SELECT * FROM cmis:folder",
                        "cmis-strict SELECT * FROM bb:evidence WHERE cmis:name LIKE '%'")
                .flatMap(query -> READERS.stream().map(account -> Arguments.of(query, account)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("queries")
    void noQueryFindsAnything(String query, String account) {
        SearchParameters asked = new SearchParameters();
        asked.setLanguage(query.substring(0, query.indexOf(' ')));
        asked.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        asked.setQuery(query.substring(query.indexOf(' ') + 1));
        for (String bean : List.of("SearchService", "searchService")) {
            ResultSet found = REGISTER.as(
                    account, () -> REGISTER.bean(bean, SearchService.class).query(asked));
            assertThat(found.getNodeRefs()).allSatisfy(node -> assertThat(Guard.guardedTypes())
                    .doesNotContain(REGISTER.seen(() -> REGISTER.nodes().getType(node))));
        }
    }

    /** Web scripts that reach nodes past the public beans, by the internal ones that they are given. */
    @ParameterizedTest
    @ValueSource(strings = {"processes", "webscript.addon.node.get"})
    void aWebScriptPastThePublicBeansFindsNothing(String bean) {
        NodeService nodes = REGISTER.bean(bean, Carrier.class).nodes();
        for (String account : READERS) {
            for (NodeRef node : READABLE.get(account)) {
                assertThat(REGISTER.<Boolean>as(account, () -> nodes.exists(node)))
                        .isFalse();
                assertThatThrownBy(() -> REGISTER.as(account, () -> nodes.getProperties(node)))
                        .isInstanceOf(InvalidNodeRefException.class);
            }
        }
    }

    @Test
    void anAddressLeadsNowhere() {
        Repository repository = REGISTER.bean("repositoryHelper", Repository.class);
        READERS.forEach(account -> READABLE.get(account).forEach(node -> assertThat(REGISTER.<NodeRef>as(
                        account,
                        () -> repository.findNodeRef("node", new String[] {"workspace", "SpacesStore", node.getId()})))
                .isNull()));
    }

    /** An attempt in the name of somebody whose password was reset is what the discipline office wants to know of. */
    @Test
    void eachAttemptStandsOnTheAccessLog() {
        long before = refused();
        REGISTER.as("wangfang", () -> REGISTER.publicNodes().exists(received));
        assertThat(refused()).isEqualTo(before + 1);
        REGISTER.as("wangfang", () -> REGISTER.publicNodes().exists(never()));
        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNotTheRegistersIsAsItWas() {
        NodeRef home = REGISTER.seen(
                () -> REGISTER.bean("repositoryHelper", Repository.class).getSharedHome());

        assertThat(isThere("wangfang", home)).isTrue();
        assertThat(REGISTER.<List<ChildAssociationRef>>as(
                        "wangfang", () -> REGISTER.publicNodes().getChildAssocs(home)))
                .isNotNull();
    }

    private static long refused() {
        return AccessLogPages.of(REGISTER).lines().stream()
                .filter(line -> line.path("act").asText().equals("REFUSED")
                        && line.path("account").asText().equals("wangfang")
                        && line.path("subject").asText().equals(received.getId()))
                .count();
    }

    private static NodeRef never() {
        return new NodeRef(
                StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, UUID.randomUUID().toString());
    }

    private static boolean isThere(String account, NodeRef node) {
        return REGISTER.as(account, () -> REGISTER.publicNodes().exists(node));
    }
}

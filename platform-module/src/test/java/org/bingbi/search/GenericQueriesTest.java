package org.bingbi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.FieldHighlightParameters;
import org.alfresco.service.cmr.search.GeneralHighlightParameters;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacet;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;
import org.bingbi.access.Guard;
import org.bingbi.access.RegisterFolders;
import org.bingbi.embedded.search.index.WordSearch;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 15: whatever an administrator asks of the repository's search, a sealed node or a draft is as if it were not there. */
@Tag("repository")
@Tag("article-15")
class GenericQueriesTest {

    private static final String NAME = "屈隐之";
    private static final String WORDS = "祁连仓储";
    private static final List<String> BEANS = List.of("SearchService", "searchService");

    private static final Register REGISTER = Register.open();
    private static NodeRef sealed;
    private static NodeRef draft;
    private static NodeRef ordinary;

    @BeforeAll
    static void fill() {
        sealed = entry(true);
        draft = entry(false);
        ordinary = REGISTER.as("admin", () -> ordinary());
        REGISTER.bean("search.words", WordSearch.class).awaitAll(Duration.ofMinutes(1));
    }

    private static NodeRef entry(boolean submitted) {
        Map<QName, Serializable> form = Register.form(ReportOption.DIRECT_OWN, "");
        form.put(RegisterModel.PROP_INTERVENER_NAME, NAME);
        form.put(RegisterModel.PROP_INTERVENTION_CONTENT, "询问" + WORDS + "一案。");
        return REGISTER.as("liming", () -> {
            NodeRef dossier = REGISTER.dossiers().create(form, Optional.empty());
            REGISTER.evidence(dossier, WORDS + ".txt");
            if (submitted) {
                REGISTER.dossiers().submit(dossier);
            }
            return dossier;
        });
    }

    private static NodeRef ordinary() {
        NodeRef file = REGISTER.publicNodes()
                .createNode(
                        REGISTER.bean("repositoryHelper", Repository.class).getCompanyHome(),
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("ordinary"),
                        ContentModel.TYPE_CONTENT,
                        Map.of(ContentModel.PROP_NAME, WORDS + "会议.txt"))
                .getChildRef();
        ContentWriter writer =
                REGISTER.bean("ContentService", ContentService.class).getWriter(file, ContentModel.PROP_CONTENT, true);
        writer.setMimetype("text/plain");
        writer.setEncoding("UTF-8");
        writer.putContent(new ByteArrayInputStream((WORDS + "的会议").getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    /** Of full text, and of what the database serves as well as the index. */
    static Stream<String> fullText() {
        return Stream.of(
                "TEXT:\"" + WORDS + "\"",
                WORDS,
                "=bb:intervenerName:\"" + NAME + "\"",
                "bb:intervenerName:\"" + NAME + "\"",
                "bb:interventionContent:\"" + WORDS + "\"",
                "bb:originalName:" + WORDS + "*",
                "TYPE:\"bb:dossier\"",
                "TYPE:\"bb:registerForm\" OR TYPE:\"bb:evidence\"",
                "EXACTTYPE:\"bb:evidence\"",
                "ASPECT:\"bb:sealed\"",
                "ASPECT:\"cm:ownable\"",
                "ASPECT:\"cm:auditable\"",
                "TYPE:\"cm:content\"",
                "TYPE:\"cm:folder\"",
                "TYPE:\"sys:base\"",
                "NOT TYPE:\"cm:person\"",
                "=cm:creator:\"liming\"",
                "=bb:status:\"DRAFT\"",
                "=bb:recorder:\"liming\"",
                "cm:name:" + WORDS + "*",
                "TYPE:\"cm:content\" AND =bb:intervenerName:\"" + NAME + "\"",
                "(TYPE:\"cm:content\" OR TYPE:\"bb:dossier\") AND NOT ASPECT:\"cm:versionable\"",
                "TYPE:\"bb:dossier\" OR (TYPE:\"bb:dossier\")",
                "PARENT:\"" + sealed + "\"",
                "PARENT:\"" + draft + "\"");
    }

    @ParameterizedTest
    @MethodSource("fullText")
    void aFullTextQueryOfAnAdministratorFindsNothingGuarded(String query) {
        for (String account : List.of("admin", "System")) {
            for (String language : List.of("fts-alfresco", "index-fts-alfresco", "solr-fts-alfresco")) {
                for (String bean : BEANS) {
                    ResultSet found = asked(account, bean, parameters(language, query, more -> {}));
                    assertNothingGuarded(found, account + " " + language + " " + bean);
                }
            }
        }
    }

    static Stream<String> statements() {
        return Stream.of(
                "SELECT * FROM cmis:document",
                "SELECT * FROM cmis:folder",
                "select cmis:objectId from cmis:document where cmis:name like '%.txt' order by cmis:name",
                "SELECT * FROM cmis:document WHERE cmis:createdBy = 'liming' OR cmis:name LIKE '%'",
                "SELECT d.cmis:objectId FROM cmis:document AS d WHERE d.cmis:createdBy = 'liming'",
                "SELECT d.cmis:name FROM cmis:document d WHERE (d.cmis:name LIKE '%') OR (d.cmis:name = 'x')",
                "SELECT * FROM bb:dossier",
                "SELECT * FROM bb:dossier WHERE bb:status = 'DRAFT'",
                "SELECT * FROM bb:dossier WHERE bb:recorder = 'liming' OR bb:status <> 'x'",
                "SELECT * FROM bb:evidence ORDER BY cmis:name",
                "SELECT * FROM bb:evidence WHERE cmis:name LIKE '%'",
                "SELECT * FROM bb:registerForm",
                "SELECT * FROM bb:signatureStep",
                "SELECT * FROM bb:zeroReport",
                "SELECT d.cmis:objectId FROM bb:dossier AS d JOIN bb:intervention AS i ON d.cmis:objectId = i.cmis:objectId"
                        + " WHERE i.bb:intervenerName = '" + NAME + "'",
                "SELECT d.cmis:objectId FROM cmis:folder AS d JOIN bb:sealed AS s ON d.cmis:objectId = s.cmis:objectId",
                "SELECT d.cmis:objectId FROM cmis:document AS d JOIN bb:sealed AS s ON d.cmis:objectId = s.cmis:objectId"
                        + " ORDER BY d.cmis:name",
                "SELECT * FROM cmis:document WHERE cmis:objectTypeId = 'D:bb:evidence'",
                "SELECT * FROM cmis:document WHERE cmis:name LIKE '%_.txt'",
                "SELECT * FROM cmis:document WHERE cmis:name <> 'WHERE ) OR ('",
                "SELECT * FROM cmis:folder WHERE IN_FOLDER('" + sealed.getId() + "') OR cmis:name LIKE '%'");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aCmisStatementOfAnAdministratorFindsNothingGuarded(String statement) {
        for (String language : List.of("cmis-alfresco", "cmis-strict")) {
            for (String bean : BEANS) {
                ResultSet found = asked("admin", bean, parameters(language, statement, more -> {}));
                assertNothingGuarded(found, language + " " + bean);
            }
        }
    }

    /** A condition could not be put into these with certainty, or they ask past it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM bb:sealed",
                "SELECT * FROM cm:ownable",
                "SELECT cmis:name AS \"a FROM cmis:document\" FROM cm:ownable",
                "SELECT * FROM cmis:document WHERE cmis:name = 'a') OR (cmis:name = 'b'",
                "SELECT * FROM cmis:document WHERE cmis:name = 'a\\' OR '1'='1'",
                "SELECT * FROM cmis:document AS d RIGHT OUTER JOIN bb:sealed AS s ON d.cmis:objectId = s.cmis:objectId",
                "SELECT cmis:objectId FROM cmis:document JOIN bb:sealed AS s ON cmis:document.cmis:objectId = s.cmis:objectId",
                "SELECT * FROM cmis:document WHERE cmis:name = 'a' WHERE cmis:name = 'b'",
                "SELECT * FROM cmis:item",
                "SELECT * FROM bb:noSuchType",
                "SELECT * FROM cmis:document UNION SELECT * FROM bb:dossier",
                "SELECT * FROM (SELECT * FROM bb:dossier)",
                "SELECT * FROM cmis:document WHERE cmis:name IN ('a'",
                "SELECT * FROM cmis:document WHERE cmis:name = 'a",
                "UPDATE cmis:document SET x = 1",
                "",
                "SELECT * FROM nosuch:type",
                "SELECT * FROM cmis:document RIGHT JOIN bb:sealed AS s ON 1 = 1",
                "SELECT * FROM cmis:document FULL OUTER JOIN bb:sealed AS s ON 1 = 1",
                "SELECT * FROM cmis:document WHERE cmis:name = \"a\"",
                "SELECT * FROM cmis:document ORDER BY cmis:name WHERE cmis:name = 'a'"
            })
    void aStatementThatCanBeReadInTwoWaysIsRefusedToAnAdministrator(String statement) {
        assertThatThrownBy(() -> asked("admin", "SearchService", parameters("cmis-alfresco", statement, more -> {})))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageNotContaining(sealed.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db-afts", "db-cmis", "solr-sql", "index-sql", "jcr-xpath", "any"})
    void aLanguageThatNoFilterReachesIsRefusedToAnAdministrator(String language) {
        assertThatThrownBy(
                        () -> asked("admin", "SearchService", parameters(language, "TYPE:\"bb:dossier\"", more -> {})))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("not offered");
    }

    /** Where the database serves a query, Alfresco puts filters behind it as text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TYPE:\"bb:dossier\") OR (TYPE:\"bb:dossier\"",
                "TYPE:'bb:dossier') OR (TYPE:'bb:dossier'",
                "it's) OR (TYPE:\"bb:dossier\" OR that's",
                "TYPE:\"bb:dossier\" OR \"",
                "TYPE:\"bb:dossier\\\") OR (\"",
                "((TYPE:\"bb:dossier\")",
                "TYPE:${type}"
            })
    void aQueryDoesNotLeaveItsParentheses(String query) {
        assertThat(Parentheses.hold(query)).isFalse();
        assertThatThrownBy(() -> asked(
                        "admin",
                        "SearchService",
                        parameters(
                                "fts-alfresco",
                                query,
                                more -> more.setQueryConsistency(QueryConsistency.TRANSACTIONAL))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TYPE:\"cm:content\"",
                "(TYPE:\"cm:content\" OR TYPE:'cm:folder') AND =cm:name:\"x\"",
                "=cm\\:name:\"x y\" AND (a OR (b))",
                ""
            })
    void aPlainQueryIsStillServedByTheDatabase(String query) {
        assertThat(Parentheses.hold(query)).isTrue();
    }

    /** A template could give the filter's own word another meaning. */
    @Test
    void aTemplateDoesNotTurnTheFilterOff() {
        ResultSet found = asked("admin", "SearchService", parameters("fts-alfresco", "ASPECT:\"bb:sealed\"", more -> {
            more.addQueryTemplate("TYPE", "%cm:name");
            more.addQueryTemplate("type", "%cm:name");
        }));

        assertNothingGuarded(found, "template");
    }

    @Test
    void facetsPassagesAndTotalsKnowOfOrdinaryNodesOnly() {
        ResultSet found = asked("admin", "SearchService", parameters("fts-alfresco", "TEXT:\"" + WORDS + "\"", more -> {
            more.addFieldFacet(new FieldFacet("bb:intervenerName"));
            more.addFieldFacet(new FieldFacet("cm:creator"));
            more.addFieldFacet(new FieldFacet("TYPE"));
            more.addFacetQuery("=bb:intervenerName:\"" + NAME + "\"");
            more.addFacetQuery("TYPE:\"bb:evidence\"");
            more.setHighlight(new GeneralHighlightParameters(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new FieldHighlightParameters("TEXT", null, null, null, null, null))));
        }));

        assertThat(found.getNodeRefs()).containsExactly(ordinary);
        assertThat(found.getNumberFound()).isEqualTo(1);
        assertThat(found.getFieldFacet("bb:intervenerName")).isEmpty();
        assertThat(found.getFieldFacet("cm:creator")).extracting(Pair::getFirst).doesNotContain("liming");
        assertThat(found.getFieldFacet("TYPE")).extracting(Pair::getFirst).noneMatch(type -> type.contains("bingbi"));
        assertThat(found.getFacetQueries().values()).containsOnly(0);
        assertThat(found.getHighlighting().keySet()).isSubsetOf(ordinary);
    }

    /** For Solr a facet that asks for none at least lists every value of the whole index. */
    @Test
    void noFacetListsValuesThatNoHitHas() {
        FieldFacet facet = new FieldFacet("bb:intervenerName");
        facet.setMinCount(0);

        ResultSet found =
                asked("zhaomin", "SearchService", parameters("fts-alfresco", WORDS, more -> more.addFieldFacet(facet)));

        assertThat(found.getFieldFacet("bb:intervenerName")).isEmpty();
        assertThat(facet.getMinCount()).isEqualTo(1);
    }

    @Test
    void theShortFormOfAQueryIsNoWayRoundIt() {
        ResultSet found = REGISTER.as("admin", () -> REGISTER.bean("SearchService", SearchService.class)
                .query(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "fts-alfresco", "TYPE:\"bb:dossier\""));

        assertNothingGuarded(found, "short");
    }

    /** For them the rights on each node decide, as for any other file. */
    @Test
    void whoMayReadAnEntryStillFindsItAndOthersDoNot() {
        SearchParameters asked =
                parameters("fts-alfresco", "TYPE:\"bb:dossier\" AND =bb:intervenerName:\"" + NAME + "\"", more -> {});

        assertThat(asked("liming", "SearchService", asked).getNodeRefs()).containsExactlyInAnyOrder(sealed, draft);
        assertThat(asked("zhengyan", "SearchService", asked).getNodeRefs()).containsExactly(sealed);
        for (String account : List.of("zhaomin", "wuqiang", "chenjing", "qianjin")) {
            ResultSet found = asked(account, "SearchService", asked);
            assertThat(found.getNodeRefs()).as(account).isEmpty();
            assertThat(found.getNumberFound()).as(account).isZero();
        }
    }

    /** CMIS is held by types; a sealed node of another type would slip through. The register's folders and settings tell of nobody's record. */
    @Test
    void allThatIsSealedIsOfAGuardedTypeOrAFolderOrASettingOfTheRegister() {
        SearchParameters asked = parameters("fts-alfresco", "ASPECT:\"bb:sealed\"", more -> {});
        List<NodeRef> all = REGISTER.seen(() -> REGISTER.bean("bingbi.query.search", SearchService.class)
                .query(asked)
                .getNodeRefs());

        NodeRef settings = REGISTER.seen(() -> REGISTER.bean("bingbi.confidentiality.places", RegisterFolders.class)
                .settings());
        List<NodeRef> others = REGISTER.seen(() -> all.stream()
                .filter(node -> !Guard.guardedTypes().contains(REGISTER.nodes().getType(node)))
                .filter(node -> !REGISTER.nodes().getType(node).equals(ContentModel.TYPE_FOLDER))
                .filter(node ->
                        !REGISTER.nodes().getPrimaryParent(node).getParentRef().equals(settings))
                .toList());

        assertThat(all).isNotEmpty();
        assertThat(others).isEmpty();
    }

    /** Alfresco names them wherever a node turns up, and finds by them. */
    @Test
    void theAuthorOfWhatIsSealedIsTheSystemThroughoutItsRoute() {
        NodeRef registered = REGISTER.registered("liming");
        SearchParameters asked =
                parameters("fts-alfresco", "ASPECT:\"bb:sealed\" AND PARENT:\"" + registered + "\"", more -> {});
        List<NodeRef> all =
                new ArrayList<>(REGISTER.seen(() -> REGISTER.bean("bingbi.query.search", SearchService.class)
                        .query(asked)
                        .getNodeRefs()));
        all.addAll(List.of(registered, sealed));
        all.addAll(REGISTER.children(sealed, RegisterModel.TYPE_SIGNATURE_STEP));

        assertThat(all).hasSizeGreaterThan(5).allSatisfy(node -> assertThat(REGISTER.<Map<QName, Serializable>>seen(
                        () -> REGISTER.nodes().getProperties(node)))
                .containsEntry(ContentModel.PROP_CREATOR, "System")
                .containsEntry(ContentModel.PROP_MODIFIER, "System"));
    }

    private static SearchParameters parameters(String language, String query, Consumer<SearchParameters> more) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(language);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQuery(query);
        parameters.setMaxItems(1000);
        more.accept(parameters);
        return parameters;
    }

    private static ResultSet asked(String account, String bean, SearchParameters parameters) {
        return REGISTER.as(
                account, () -> REGISTER.bean(bean, SearchService.class).query(parameters));
    }

    private static void assertNothingGuarded(ResultSet found, String how) {
        List<NodeRef> nodes = new ArrayList<>(found.getNodeRefs());
        assertThat(found.getNumberFound()).as(how).isEqualTo(nodes.size());
        assertThat(nodes).as(how).allSatisfy(node -> assertThat(Guard.guardedTypes())
                .doesNotContain(REGISTER.seen(() -> REGISTER.nodes().getType(node))));
    }
}

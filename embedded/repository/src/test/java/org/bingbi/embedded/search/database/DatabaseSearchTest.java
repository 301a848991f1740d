package org.bingbi.embedded.search.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.repo.security.authentication.SignedIn;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.bingbi.embedded.search.NodeSearch;
import org.bingbi.embedded.search.SearchWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries and the nodes that genuine Alfresco's database search finds for them. */
class DatabaseSearchTest {

    private final SearchWorld world = new SearchWorld();
    private final Map<String, SearchWorld.Node> nodes = new HashMap<>();
    private NodeSearch search;

    @BeforeEach
    void build() {
        search = new NodeSearch(world.dictionary, new DatabaseSearch(world.jdbc, world.visibility()), null, null, 1000);
        SearchWorld.Node year = node("year", "cm:folder");
        node("a", "st:dossier")
                .under(year)
                .with("st:number", "东检〔2026〕1号")
                .with("st:status", "open")
                .with("st:count", 1)
                .with("st:share", 0.5)
                .with("st:urgent", true)
                .with("st:behaviours", "9", "10")
                .aspect("st:clocked")
                .with("st:due", date("2026-01-15T00:00:00Z"))
                .made("李四", Instant.parse("2026-01-01T00:00:00Z"));
        node("b", "st:dossier")
                .under(year)
                .with("st:number", "东检〔2026〕2号")
                .with("st:status", "closed")
                .with("st:count", 2)
                .with("st:share", 1.5)
                .with("st:urgent", false)
                .with("st:behaviours", "10", "11")
                .aspect("st:clocked")
                .with("st:due", date("2026-02-15T00:00:00Z"))
                .made("王五", Instant.parse("2026-02-01T00:00:00Z"));
        node("c", "st:seriousDossier").with("st:number", "西检_100%").with("st:count", 10);
        node("d", "st:dossier").with("st:summary", "长".repeat(2000));
        node("e", "st:evidence").under(nodes.get("a"));
        node("s", "st:step").under(nodes.get("a")).with("st:signer", "李四");
        node("gone", "st:dossier").with("st:status", "open").archived();
    }

    @AfterEach
    void signOut() {
        SignedIn.nobody();
    }

    private SearchWorld.Node node(String key, String type) {
        SearchWorld.Node node = world.node(type, key);
        nodes.put(key, node);
        return node;
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            st:dossier                                                             | a b c d
            st:seriousDossier                                                      | c
            cmis:folder                                                            | a b c d year
            cmis:document                                                          | e
            st:step                                                                | s
            st:clocked                                                             | a b
            st:dossier WHERE st:number = '东检〔2026〕1号'                           | a
            st:dossier WHERE st:status <> 'open'                                   | b
            st:dossier WHERE NOT (st:status = 'open')                              | b c d
            st:dossier WHERE st:status IS NULL                                     | c d
            st:dossier WHERE st:status IS NOT NULL                                 | a b
            st:dossier WHERE st:status IN ('open','closed','other')                | a b
            st:dossier WHERE st:status NOT IN ('open')                             | b
            st:dossier WHERE st:count > 1                                          | b c
            st:dossier WHERE st:count >= 1 AND st:count < 10                       | a b
            st:dossier WHERE st:count <= 2 OR st:number LIKE '西检%'                 | a b c
            st:dossier WHERE st:share > 0.75                                       | b
            st:dossier WHERE st:urgent = TRUE                                      | a
            st:dossier WHERE st:urgent = FALSE                                     | b
            st:dossier WHERE st:number LIKE '%〔2026〕%'                             | a b
            st:dossier WHERE st:number NOT LIKE '%1号'                              | b c
            st:dossier WHERE st:number LIKE '西检\\_100\\%'                          | c
            st:dossier WHERE st:number LIKE '西检_1%'                               | c
            st:dossier WHERE st:number LIKE '西检\\%%'                               |
            st:dossier WHERE '10' = ANY st:behaviours                              | a b
            st:dossier WHERE ANY st:behaviours IN ('9','11')                       | a b
            st:dossier WHERE st:behaviours = '9'                                   | a
            st:dossier WHERE st:behaviours <> '10'                                 | a b
            st:dossier WHERE UPPER(st:status) = 'OPEN'                             | a
            st:dossier WHERE cmis:name = 'a'                                       | a
            st:dossier WHERE cmis:createdBy = '李四'                                 | a
            st:dossier WHERE cmis:creationDate < TIMESTAMP '2026-01-01T08:00:00.001+08:00' | a
            st:dossier WHERE cmis:creationDate IS NULL                             | c d
            st:dossier WHERE cmis:objectTypeId = 'F:st:seriousDossier'             | c
            st:dossier WHERE cmis:objectTypeId <> 'F:st:dossier'                   | c
            cmis:folder WHERE cmis:objectTypeId IN ('F:st:dossier','cmis:folder')  | a b d year
            st:clocked WHERE st:due < TIMESTAMP '2026-02-01T00:00:00.000Z'         | a
            st:step WHERE st:signer = '李四' AND cm:name = 's'                       | s
            st:dossier WHERE st:summary = 'x'                                      |
            st:dossier WHERE st:summary IS NOT NULL                                | d
            """)
    void findsByCmisQl(String fromAndWhere, String expected) {
        assertThat(names(cmis("SELECT cmis:objectId FROM " + fromAndWhere)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void findsTheChildrenOfAFolder() {
        String year = nodes.get("year").reference.toString();
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE IN_FOLDER('" + year + "')")))
                .isEqualTo("a b");
        assertThat(names(cmis("SELECT * FROM st:dossier d WHERE IN_FOLDER(d, '"
                        + nodes.get("year").reference.getId() + "') AND st:status = 'open'")))
                .isEqualTo("a");
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE cmis:parentId = '" + year + "'")))
                .isEqualTo("a b");
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE IN_FOLDER('no-such')")))
                .isEmpty();
    }

    @Test
    void findsByIdentity() {
        String a = nodes.get("a").reference.getId();
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE cmis:objectId = '" + a + ";1.0'")))
                .isEqualTo("a");
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE cmis:objectId <> '" + a + "'")))
                .isEqualTo("b c d");
    }

    @Test
    void joinsAspects() {
        String join = "SELECT d.cmis:objectId FROM st:dossier AS d %s JOIN st:clocked AS c"
                + " ON d.cmis:objectId = c.cmis:objectId%s";
        assertThat(names(cmis(join.formatted("", "")))).isEqualTo("a b");
        assertThat(names(cmis(join.formatted("LEFT", "")))).isEqualTo("a b c d");
        assertThat(names(cmis(join.formatted(
                        "", " WHERE c.st:due > TIMESTAMP '2026-02-01T00:00:00.000Z' AND d.st:count = 2"))))
                .isEqualTo("b");
    }

    @Test
    void ordersWithMissingValuesLastThenFirst() {
        assertThat(inOrder("SELECT * FROM st:dossier ORDER BY st:count DESC")).containsExactly("d", "c", "b", "a");
        assertThat(inOrder("SELECT * FROM st:dossier ORDER BY st:count")).containsExactly("a", "b", "c", "d");
        assertThat(inOrder("SELECT * FROM st:dossier ORDER BY st:status DESC, cmis:name DESC"))
                .containsExactly("d", "c", "a", "b");
        assertThat(inOrder("SELECT * FROM st:dossier WHERE st:count > 0 ORDER BY cmis:creationDate DESC"))
                .containsExactly("c", "b", "a");
    }

    @Test
    void aPageKnowsWhetherThereIsMoreButNotHowMuch() {
        SearchParameters parameters = parameters("SELECT * FROM st:dossier ORDER BY cmis:name");
        parameters.setMaxItems(2);
        ResultSet first = search.query(parameters);
        assertThat(list(first)).containsExactly("a", "b");
        assertThat(first.hasMore()).isTrue();
        assertThat(first.getNumberFound()).isEqualTo(3);

        parameters.setSkipCount(2);
        ResultSet second = search.query(parameters);
        assertThat(list(second)).containsExactly("c", "d");
        assertThat(second.hasMore()).isFalse();
        assertThat(second.getNumberFound()).isEqualTo(4);

        parameters.setSkipCount(9);
        assertThat(search.query(parameters).length()).isZero();
    }

    @Test
    void anAnswerIsCutWhereAlfrescoCutsIt() {
        SearchParameters parameters = parameters("SELECT * FROM st:dossier");
        parameters.setMaxPermissionChecks(2);
        assertThat(search.query(parameters).length()).isEqualTo(3);
        parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
        assertThat(search.query(parameters).length()).isEqualTo(4);
    }

    @Test
    void onlyWhatOneMayReadIsFoundAndCounted() {
        world.person("reader", "GROUP_DISCIPLINE");
        world.person("intervener", "GROUP_DISCIPLINE");
        world.person("owner");
        world.person("admin", "ROLE_ADMINISTRATOR");
        long closed = world.readers(List.of("GROUP_DISCIPLINE"), "intervener");
        nodes.get("a").readBy(closed);
        nodes.get("b").readBy(world.readers(List.of("nobody-else")));
        nodes.get("c").readBy(world.readers(List.of("nobody-else"))).ownedBy("owner");

        assertThat(asked("reader")).isEqualTo("a");
        assertThat(asked("intervener")).isEmpty();
        assertThat(asked("owner")).isEqualTo("c");
        assertThat(asked("admin")).isEqualTo("a b c d");
        world.as("reader");
        assertThat(cmis("SELECT * FROM st:dossier").getNumberFound()).isEqualTo(1);
        SignedIn.nobody();
        assertThat(names(cmis("SELECT * FROM st:dossier"))).isEmpty();
    }

    private String asked(String person) {
        world.as(person);
        return names(cmis("SELECT * FROM st:dossier"));
    }

    @Test
    void aWorldOfRowsChangesNoAnswer() {
        for (int i = 0; i < 2500; i++) {
            world.node("st:evidence", "x" + i).with("st:status", "open");
        }
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE st:status = 'open' AND st:urgent = TRUE")))
                .isEqualTo("a");
        assertThat(names(cmis("SELECT * FROM st:dossier WHERE st:status = 'open'")))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM st:nothing",
                "SELECT * FROM zz:dossier",
                "SELECT * FROM cm:content",
                "SELECT * FROM st:dossier WHERE st:nothing = 'x'",
                "SELECT st:nothing FROM st:dossier",
                "SELECT * FROM st:dossier WHERE st:due IS NULL",
                "SELECT * FROM st:dossier WHERE st:signer = 'x'",
                "SELECT * FROM st:dossier WHERE st:secret = 'x'",
                "SELECT * FROM st:dossier WHERE st:kind = 'x'",
                "SELECT * FROM st:dossier WHERE cm:name = 'x'",
                "SELECT * FROM st:evidence WHERE cmis:parentId = 'x'",
                "SELECT * FROM st:dossier WHERE st:count = 'many'",
                "SELECT * FROM st:dossier WHERE st:count = 1.5",
                "SELECT * FROM st:dossier WHERE x.st:count = 1",
                "SELECT * FROM st:dossier ORDER BY st:summary",
                "SELECT * FROM st:dossier ORDER BY st:behaviours",
                "SELECT * FROM st:dossier WHERE cmis:objectTypeId = 'F:st:nothing'",
                "SELECT * FROM st:dossier d JOIN st:clocked c ON d.cmis:objectId = c.cmis:objectId WHERE st:count = 1"
            })
    void refusesNamesThatDoNotBelong(String query) {
        assertThatThrownBy(() -> cmis(query)).isInstanceOf(CmisInvalidArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM st:dossier WHERE CONTAINS('过问')",
                "SELECT * FROM st:dossier WHERE IN_TREE('x')",
                "SELECT * FROM st:dossier ORDER BY cmis:objectId",
                "SELECT * FROM st:dossier WHERE cmis:objectId > 'x'",
                "SELECT * FROM st:dossier WHERE st:count LIKE '1%'"
            })
    void saysPlainlyWhatTheDatabaseDoesNotServe(String query) {
        assertThatThrownBy(() -> cmis(query)).isInstanceOf(QueryModelException.class);
    }

    @Test
    void theRefusalOfContainsNamesTheRemedy() {
        assertThatThrownBy(() -> cmis("SELECT * FROM st:dossier WHERE CONTAINS('张三')"))
                .hasMessageContaining("CONTAINS()")
                .hasMessageContaining("fts-alfresco")
                .hasMessageNotContaining("张三");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TYPE:"st:dossier"                                              | a b c d
            EXACTTYPE:"st:dossier"                                         | a b d
            ASPECT:"st:clocked"                                            | a b
            TYPE:"st:dossier" AND =st:status:"open"                        | a
            TYPE:"st:dossier" AND NOT =st:status:"open"                    | b c d
            TYPE:"st:dossier" AND (=st:status:open OR =st:count:10)        | a c
            TYPE:"st:dossier" AND =st:number:东检*                          | a b
            TYPE:"st:dossier" AND =cm:creator:"李四"                         | a
            =st:urgent:true                                                | a
            """)
    void findsByFtsAlfrescoWhatADatabaseCanServe(String query, String expected) {
        SearchParameters parameters = parameters(query);
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
        assertThat(names(search.query(parameters))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "过问",
                "TEXT:过问",
                "st:status:open",
                "st:due:[2026-01-01 TO MAX]",
                "ANCESTOR:x",
                "=st:status:o*n",
                "TYPE:\"st:nothing\"",
                "=st:nothing:x",
                "TYPE:\"st:dossier\" OR NOT =st:status:open"
            })
    void whatIsForTheIndexIsRefusedWhereTheDatabaseIsAskedFor(String query) {
        SearchParameters parameters = parameters(query);
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
        assertThatThrownBy(() -> search.query(parameters)).isInstanceOf(QueryModelException.class);
    }

    @Test
    void filtersAndSortsFtsAlfresco() {
        SearchParameters parameters = parameters("TYPE:\"st:dossier\"");
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.addFilterQuery("=st:urgent:true OR =st:urgent:false");
        parameters.addSort("cm:created", false);
        assertThat(list(search.query(parameters))).containsExactly("b", "a");
    }

    private ResultSet cmis(String query) {
        return search.query(parameters(query));
    }

    private static SearchParameters parameters(String query) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_CMIS_ALFRESCO);
        parameters.addStore(SearchWorld.STORE);
        parameters.setQuery(query);
        return parameters;
    }

    private List<String> inOrder(String query) {
        return list(cmis(query));
    }

    private List<String> list(ResultSet found) {
        return found.getNodeRefs().stream()
                .map(reference -> nodes.entrySet().stream()
                        .filter(entry -> entry.getValue().reference.equals(reference))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private String names(ResultSet found) {
        return list(found).stream().sorted().collect(Collectors.joining(" "));
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}

package org.bingbi.embedded.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.repo.security.authentication.SignedIn;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.search.FieldHighlightParameters;
import org.alfresco.service.cmr.search.GeneralHighlightParameters;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacet;
import org.alfresco.util.Pair;
import org.bingbi.embedded.search.SearchWorld;
import org.bingbi.embedded.search.text.EvidenceFiles;
import org.bingbi.embedded.search.text.TextExtractor;
import org.bingbi.embedded.search.text.TextLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words find, for whom, and how soon. */
class WordSearchTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

    @TempDir
    private Path folder;

    private final SearchWorld world = new SearchWorld();
    private final Map<String, SearchWorld.Node> nodes = new HashMap<>();
    private WordSearch search;

    @BeforeEach
    void build() throws IOException {
        SearchWorld.Node year = node("year", "cm:folder");
        SearchWorld.Node month = node("month", "cm:folder").under(year);
        node("a", "st:dossier")
                .under(month)
                .with("st:number", "东检刑诉受〔2026〕101号")
                .with("st:summary", "某局副局长张伟明打电话过问案件，WeChat Group 截图")
                .with("st:status", "open")
                .with("st:count", 3)
                .with("st:urgent", true)
                .with("st:behaviours", "9", "10")
                .aspect("st:clocked")
                .with("st:due", date("2026-01-15T00:00:00Z"))
                .made("李四", Instant.parse("2026-01-02T03:04:05Z"));
        node("b", "st:dossier")
                .under(month)
                .with("st:number", "东检刑诉受〔2026〕1010号")
                .with("st:summary", "过失伤人案。问讯笔录；案件移送")
                .with("st:status", "closed")
                .with("st:count", 30)
                .with("st:behaviours", "10", "11")
                .with("st:due", date("2026-03-01T00:00:00Z"));
        node("e", "st:evidence")
                .under(nodes.get("a"))
                .containing(EvidenceFiles.docx("请对此案予以关照，万望从轻"), "application/octet-stream");
        node("g", "st:evidence")
                .under(nodes.get("b"))
                .containing("国标编码的说明".getBytes(Charset.forName("GB18030")), "text/plain");
        open();
    }

    @AfterEach
    void close() {
        search.close();
        SignedIn.nobody();
    }

    private void open() {
        search = search(url -> () -> world.open(url));
        search.start();
        catchUp();
    }

    private WordSearch search(Function<String, TextExtractor.Source> contents) {
        return new WordSearch(
                new WordSearch.Setting(folder, SearchWorld.STORE, TextLimits.of(new Properties()), 1000),
                world.jdbc,
                world.dictionary,
                world.visibility(),
                contents,
                Clock.fixed(NOW, ZoneOffset.UTC));
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
            st:summary:过问                                   | a
            st:summary:"过问案件"                              | a
            st:summary:问                                     | a b
            st:summary:案件过问                                |
            st:summary:张伟明                                  | a
            st:summary:伟                                     | a
            st:summary:wechat                                | a
            st:summary:"ＷＥＣＨＡＴ group"                      | a
            st:summary:we*                                   | a
            st:summary:过问*                                  | a
            st:summary:(过问 AND 截图)                         | a
            st:summary:(过问 OR 笔录)                          | a b
            st:summary:(案件 AND NOT 过问)                     | b
            st:summary:(案件 AND -笔录)                        | a
            st:summary:(过 *(0) 问)                           | a
            st:summary:(问 *(0) 过)                           |
            st:summary:(过 *(0) 案)                           |
            st:summary:(过 *(1) 案)                           | a
            TEXT:(关 *(0) 照)                                 | e
            TEXT:(照 *(0) 关)                                 |
            st:number:"受2026"                                | a b
            st:number:"号101"                                 |
            st:number:"东检刑诉受〔2026〕101号"                  | a
            st:number:"东检刑诉受(2026)101号"                   | a
            st:number:"刑诉受2026"                             | a b
            st:number:101                                    | a
            =st:number:"东检刑诉受〔2026〕101号"                 | a
            =st:number:东检*                                  | a b
            st:status:open                                   | a
            st:status:ope                                    |
            st:count:3                                       | a
            st:count:[3 TO 30]                               | a b
            st:count:<3 TO MAX]                              | b
            st:urgent:true                                   | a
            st:behaviours:11                                 | b
            st:due:2026-01-15                                | a
            st:due:[2026-01-01 TO 2026-01-31]                | a
            st:due:[2026-01-15T00:00:00.001Z TO MAX]         | b
            st:due:[MIN TO NOW]                              | a b
            st:due:2026                                      | a b
            cm:created:2026-01-02                            | a
            cm:creator:李四                                   | a
            TYPE:"st:dossier"                                | a b
            TYPE:"cm:folder"                                 | a b month year
            ASPECT:"st:clocked"                              | a
            EXISTS:"st:urgent"                               | a
            TYPE:"st:dossier" AND ISUNSET:"st:urgent"        | b
            TEXT:关照                                         | e
            万望从轻                                           | e
            TEXT:国标编码                                      | g
            ALL:过问                                          | a
            ALL:关照                                          | e
            TEXT:过问                                         |
            NOT TYPE:"cm:folder"                             | e g
            ！？                                              |
            """)
    void findsByWords(String query, String expected) {
        assertThat(names(query)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void findsBelowAFolderAndByIdentity() {
        assertThat(names("ANCESTOR:\"" + nodes.get("year").reference + "\"")).isEqualTo("a b e g month");
        assertThat(names("PARENT:\"" + nodes.get("month").reference + "\"")).isEqualTo("a b");
        assertThat(names("ID:\"" + nodes.get("e").reference + "\"")).isEqualTo("e");
    }

    @Test
    void wordsSideBySideAreAnyUnlessAllAreAskedFor() {
        SearchParameters parameters = parameters("st:summary:过问 st:summary:笔录");
        assertThat(names(parameters)).isEqualTo("a b");
        parameters.setDefaultFTSOperator(SearchParameters.Operator.AND);
        assertThat(names(parameters)).isEmpty();
    }

    @Test
    void aTemplateStandsForItsFields() {
        SearchParameters parameters = parameters("keywords:关照 OR keywords:截图");
        parameters.addQueryTemplate("keywords", "%(cm:name st:summary TEXT)");
        assertThat(names(parameters)).isEqualTo("a e");
    }

    @Test
    void sortsAndPages() {
        SearchParameters parameters = parameters("TYPE:\"st:dossier\"");
        parameters.addSort("st:count", false);
        assertThat(list(parameters)).containsExactly("b", "a");
        parameters.setMaxItems(1);
        parameters.setSkipCount(1);
        assertThat(list(parameters)).containsExactly("a");
        assertThat(search.find(parameters).total()).isEqualTo(2);
    }

    @Test
    @Tag("article-15")
    void hitsCountsFacetsAndPassagesShowNothingOfWhatOneMayNotRead() {
        world.person("officer", "GROUP_DISCIPLINE");
        world.person("handler");
        world.person("intervener", "GROUP_DISCIPLINE");
        nodes.get("a").readBy(world.readers(List.of("GROUP_DISCIPLINE", "handler"), "intervener"));
        nodes.get("b").readBy(world.readers(List.of("GROUP_DISCIPLINE")));
        catchUp();

        assertFound("officer", 2, "closed=1 open=1");
        assertFound("handler", 1, "open=1");
        assertFound("intervener", 1, "closed=1");
        assertFound("stranger", 0, "");
        nodes.get("b").ownedBy("handler");
        catchUp();
        assertFound("handler", 2, "closed=1 open=1");
        SignedIn.nobody();
        assertThat(search.find(parameters("TYPE:\"st:dossier\"")).total()).isZero();
    }

    private void assertFound(String person, int count, String facet) {
        world.as(person);
        SearchParameters parameters = parameters("TYPE:\"st:dossier\"");
        parameters.addFieldFacet(new FieldFacet("st:status"));
        parameters.addFacetQuery("st:summary:案件");
        parameters.setMaxItems(0);
        WordHits found = search.find(parameters);
        assertThat(found.total()).as(person).isEqualTo(count);
        assertThat(found.facetQueries()).as(person).containsEntry("st:summary:案件", count);
        assertThat(counts(found.facets().get("st:status"))).as(person).isEqualTo(facet);
    }

    private static String counts(List<Pair<String, Integer>> facet) {
        return facet.stream()
                .map(each -> each.getFirst() + "=" + each.getSecond())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    @Tag("article-15")
    void aDenialHoldsForTheNextQuery() {
        world.person("handler");
        long readers = world.readers(List.of("handler"));
        nodes.get("a").readBy(readers);
        catchUp();
        world.as("handler");
        assertThat(names("st:summary:过问")).isEqualTo("a");
        world.deny(readers, "handler");
        assertThat(names("st:summary:过问")).isEmpty();
    }

    @Test
    @Tag("article-15")
    void whatTheIndexDoesNotKnowYetIsHeldAgainstTheDatabase() {
        world.person("handler");
        nodes.get("a").readBy(world.readers(List.of("handler")));
        catchUp();
        world.as("handler");
        assertThat(names("st:summary:过问")).isEqualTo("a");
        for (int round = 0; round < 20; round++) {
            nodes.get("a").readBy(world.readers(List.of("somebody-else")));
            assertThat(names("st:summary:过问")).isEmpty();
            nodes.get("a").readBy(world.readers(List.of("handler")));
            // A denial holds at once; what is granted again is found as soon as the index knows of it.
            catchUp();
            assertThat(names("st:summary:过问")).isEqualTo("a");
        }
    }

    @Test
    void facetsCountListsNumbersAndDates() {
        SearchParameters parameters = parameters("TYPE:\"st:dossier\"");
        parameters.addFieldFacet(new FieldFacet("st:behaviours"));
        parameters.addFieldFacet(new FieldFacet("st:count"));
        parameters.addFieldFacet(new FieldFacet("st:due"));
        parameters.addFieldFacet(new FieldFacet("TYPE"));
        WordHits found = search.find(parameters);
        assertThat(found.facets().get("st:behaviours"))
                .extracting(Pair::getFirst, Pair::getSecond)
                .containsExactly(tuple("10", 2), tuple("11", 1), tuple("9", 1));
        assertThat(counts(found.facets().get("st:count"))).isEqualTo("30=1 3=1");
        assertThat(counts(found.facets().get("st:due"))).isEqualTo("2026-01-15T00:00:00Z=1 2026-03-01T00:00:00Z=1");
        assertThat(counts(found.facets().get("TYPE"))).endsWith("dossier=2");
    }

    @Test
    void passagesShowTheWordsWhereTheyStand() {
        SearchParameters parameters = parameters("ALL:关照 OR ALL:过问案件");
        parameters.setHighlight(new GeneralHighlightParameters(
                2,
                40,
                null,
                "«",
                "»",
                null,
                null,
                List.of(
                        new FieldHighlightParameters("cm:content", null, null, null, null, null),
                        new FieldHighlightParameters("st:summary", null, null, null, null, null))));
        Map<NodeRef, List<Pair<String, List<String>>>> passages =
                search.find(parameters).passages();
        assertThat(passages.get(nodes.get("e").reference))
                .containsExactly(new Pair<>("cm:content", List.of("请对此案予以«关照»，万望从轻")));
        assertThat(passages.get(nodes.get("a").reference).get(0).getSecond().get(0))
                .contains("«过问案件»")
                .doesNotContain("«案件»");
    }

    @Test
    void changesAreFoundAndWhatWasIsNot() {
        nodes.get("a").with("st:summary", "改正后的说明");
        catchUp();
        assertThat(names("st:summary:改正")).isEqualTo("a");
        assertThat(names("st:summary:过问")).isEmpty();
        nodes.get("e").containing("换成了另一份".getBytes(StandardCharsets.UTF_8), "text/plain");
        catchUp();
        assertThat(names("TEXT:另一份")).isEqualTo("e");
        assertThat(names("TEXT:关照")).isEmpty();
    }

    @Test
    void archivedAndPurgedNodesAreFoundNoMore() {
        nodes.get("a").archived();
        nodes.get("e").purged();
        catchUp();
        assertThat(names("TYPE:\"st:dossier\"")).isEqualTo("b");
        assertThat(names("TEXT:关照")).isEmpty();
    }

    @Test
    void aMovedFolderTakesWhatIsBelowWithIt() {
        SearchWorld.Node other = node("other", "cm:folder");
        nodes.get("month").under(other);
        catchUp();
        assertThat(names("ANCESTOR:\"" + other.reference + "\"")).isEqualTo("a b e g month");
        assertThat(names("ANCESTOR:\"" + nodes.get("year").reference + "\"")).isEmpty();
    }

    @Test
    void afterAStopItGoesOnWhereItEnded() {
        search.close();
        nodes.get("b").with("st:summary", "停机期间的改动");
        open();
        assertThat(names("st:summary:停机")).isEqualTo("b");
        assertThat(names("TEXT:关照")).isEqualTo("e");
    }

    @Test
    void aStopWhileAContentIsReadLosesNeitherItsWordsNorTheIndex() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        AtomicBoolean ends = new AtomicBoolean();
        search.close();
        search = search(url -> () -> {
            reading.countDown();
            return new StubbornContent(ends);
        });
        search.start();
        nodes.get("a").with("st:summary", "停机前的改动");
        nodes.get("e").containing("停机时正在读取".getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(reading.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        search.close();
        open();
        assertThat(names("TEXT:正在读取")).isEqualTo("e");
        assertThat(names("st:summary:停机前")).isEqualTo("a");
        ends.set(true);
    }

    /** Goes on whoever interrupts, as some parsers do. */
    private static final class StubbornContent extends InputStream {
        private final AtomicBoolean ends;

        StubbornContent(AtomicBoolean ends) {
            this.ends = ends;
        }

        @Override
        public int read() {
            LockSupport.parkNanos(1_000_000);
            return ends.get() ? -1 : ' ';
        }
    }

    @Test
    void anIndexThatIsGoneOrDamagedIsMadeAgain() throws IOException {
        search.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        open();
        assertThat(names("st:summary:过问 OR TEXT:关照")).isEqualTo("a e");
        search.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .toList()) {
                Files.delete(file);
            }
        }
        open();
        assertThat(names("st:summary:过问 OR TEXT:关照")).isEqualTo("a e");
    }

    @Test
    void anIndexAheadOfItsDatabaseIsMadeAgain() {
        search.close();
        world.jdbc.update("DELETE FROM txn WHERE id > 5");
        open();
        assertThat(names("st:summary:过问")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH:\"/app:company_home\"",
                "st:nothing:x",
                "zz:name:x",
                "st:secret:x",
                "st:kind:[a TO b] AND st:urgent:[a TO b]",
                "TYPE:\"st:nothing\"",
                "st:count:many",
                "st:due:yesterday",
                "st:summary:过*问",
                "st:count:3*"
            })
    void refusesWhatItCannotServeAndNamesIt(String query) {
        assertThatThrownBy(() -> names(query)).isInstanceOf(FTSQueryException.class);
    }

    private void catchUp() {
        assertThat(search.awaitAll(LONG)).isTrue();
    }

    private String names(String query) {
        return names(parameters(query));
    }

    private String names(SearchParameters parameters) {
        return list(parameters).stream().sorted().collect(Collectors.joining(" "));
    }

    private List<String> list(SearchParameters parameters) {
        return search.find(parameters).hits().stream()
                .map(hit -> nodes.entrySet().stream()
                        .filter(entry -> entry.getValue().reference.equals(hit.reference()))
                        .findFirst()
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private static SearchParameters parameters(String query) {
        SearchParameters parameters = new SearchParameters();
        parameters.addStore(SearchWorld.STORE);
        parameters.setQuery(query);
        return parameters;
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}

package org.bingbi.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Upload;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries whose right answers people have judged, over entries written under two languages and sought under both: the same on every
 * engine ({@code judged/corpus.tsv}, {@code judged/queries.tsv}). Runs at the address in {@code BINGBI_URL} too.
 */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("article-15")
class JudgedWordsTest {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en-US");
    private static final Duration INDEXED = Duration.ofMinutes(2);

    /** Stands in each text of this run, and nowhere else. */
    private final String mark = "run" + UUID.randomUUID().toString().substring(0, 8);

    private final Bingbi bingbi;
    private final Map<String, String> keys = new TreeMap<>();
    private Visitor office;

    JudgedWordsTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void fill() {
        office = bingbi.as("wangfang");
        Visitor recorder = bingbi.as("liming");
        rows("corpus.tsv").forEach(row -> keys.put(write(recorder, row), row[0]));
        for (String language : LANGUAGES) {
            await().atMost(INDEXED).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                JsonNode items = archive(mark, language).path("items");
                assertThat(items).hasSize(keys.size());
                assertThat(items).allSatisfy(item -> assertThat(item.path("foundIn"))
                        .as("form and file of " + keys.get(item.path("id").asText()))
                        .hasSize(2));
            });
        }
    }

    private String write(Visitor recorder, String[] row) {
        Map<String, Object> form = Entry.wholeForm();
        form.put("reportOption", "DIRECT_OWN");
        form.put("intervenerName", row[2]);
        form.put("intervenerOrganisation", row[3]);
        form.put("intervenerPost", "职员");
        form.put("caseNumber", row[4]);
        form.put("caseName", row[5]);
        form.put("interventionContent", row[6] + " " + mark);
        form.put("replyContent", "已拒绝。");
        String path = "/bingbi/dossiers/"
                + recorder.post("/bingbi/dossiers", form, Map.of("Accept-Language", row[1]))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        byte[] text = (row[8] + "\n" + mark + "\n").getBytes(StandardCharsets.UTF_8);
        recorder.upload(
                        path + "/evidence",
                        Upload.of(row[7], () -> new ByteArrayInputStream(text)).with("kind", "OTHER"))
                .expect(201);
        recorder.post(path + "/submission", Map.of(), Map.of("Accept-Language", row[1]))
                .expect(200);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Stream<Arguments> queries() {
        return rows("queries.tsv").stream()
                .flatMap(row -> LANGUAGES.stream().map(language -> Arguments.of(row[0], row[1], row[2], language)));
    }

    @ParameterizedTest(name = "{0}: {2}, under {3}")
    @MethodSource("queries")
    void findsWhatPeopleWouldCallFound(String words, String entries, String why, String language) {
        Set<String> expected = Arrays.stream(entries.split(" "))
                .filter(key -> !key.isEmpty() && !key.equals("*none*"))
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode answer = archive(words, language);
        assertThat(answer.path("words").asText()).isEqualTo("SEARCHED");
        Set<String> found = StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> keys.get(item.path("id").asText()))
                .filter(key -> key != null)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).as(words + " (" + why + ")").isEqualTo(expected);
        assertThat(answer.path("items"))
                .filteredOn(item -> keys.containsKey(item.path("id").asText())
                        && item.path("excerpt").isTextual())
                .allSatisfy(item -> assertThat(signs(item.path("excerpt").asText()))
                        .containsAnyOf(Arrays.stream(words.split("\\s+"))
                                .map(JudgedWordsTest::signs)
                                .toArray(String[]::new)));
    }

    /** What words are compared by. */
    private static String signs(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private JsonNode archive(String words, String language) {
        return office.get(
                        "/bingbi/archive?max=200&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        Map.of("Accept-Language", language))
                .expect(200)
                .json();
    }

    private static List<String[]> rows(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                JudgedWordsTest.class.getResourceAsStream("/judged/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.bingbi.acceptance.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Upload;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job over HTTP: a handler records, all whom article 13 names sign, the discipline office finds. */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordReportSignFindTest {
    private final Bingbi bingbi;
    private Entry entry;

    RecordReportSignFindTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void everybodySigns() {
        entry = Entry.by(bingbi, "liming")
                .with(Sample.values())
                .with("intervenerName", "尉迟慕白")
                .submitted()
                .signedBy("qianjin", "情况属实，按规定报告。")
                .signedBy("shenlan", "请纪检监察机构登记。")
                .signedBy("zhengyan", "同意登记。");
    }

    @Test
    @Tag("article-13")
    void theDepartmentHeadComesFirstThenSupervisingLeaderAndDisciplineOfficeAtOnce() {
        Entry other = Entry.by(bingbi, "sunli").submitted();

        assertThat(other.waitsFor("wuqiang", "shenlan", "zhengyan")).containsExactly("wuqiang");
        other.signedBy("wuqiang", "已阅。");
        assertThat(other.waitsFor("wuqiang", "shenlan", "zhengyan")).containsExactly("shenlan", "zhengyan");
    }

    @Test
    @Tag("article-13")
    void whoReportsDirectlyPassesBetweenNobody() {
        Entry direct =
                Entry.by(bingbi, "zhaomin").with("reportOption", "DIRECT_OWN").submitted();

        assertThat(direct.waitsFor("qianjin", "shenlan", "zhengyan")).containsExactly("zhengyan");
    }

    @Test
    @Tag("article-14")
    void allSignaturesHoldAndTheEntryIsRegistered() {
        JsonNode read = entry.readBy("zhengyan");

        assertThat(read.path("status").asText()).isEqualTo("REGISTERED");
        assertThat(read.path("steps")).hasSize(3).allSatisfy(step -> {
            assertThat(step.path("state").asText()).isEqualTo("SIGNED");
            assertThat(step.path("holds").asBoolean()).isTrue();
        });
        assertThat(read.path("number").asText()).isNotBlank();
    }

    @Test
    @Tag("article-5")
    void theTrailIsInOrderAndItsChainHolds() {
        JsonNode trail =
                bingbi.as("zhengyan").get(entry.path() + "/trail").expect(200).json();

        assertThat(trail.path("chainHolds").asBoolean()).isTrue();
        assertThat(trail.path("signaturesHold").asBoolean()).isTrue();
        List<String> acts = texts(trail.path("items"), "act");
        assertThat(acts).startsWith("SUBMITTED").containsSubsequence("SIGNED", "SIGNED", "SIGNED");
        assertThat(texts(trail.path("items"), "index")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    @Tag("article-6")
    void evidenceComesBackByteForByte(Sample sample) throws NoSuchAlgorithmException {
        String content = entry.path() + "/evidence/" + entry.evidenceId(sample) + "/content?download=true";
        Answer file = bingbi.as("wangfang").get(content).expect(200);

        assertThat(file.bytes()).isEqualTo(sample.bytes());
        assertThat(file.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(encoded(sample.uploadName()));
        JsonNode described = StreamSupport.stream(
                        entry.readBy("wangfang").path("evidence").spliterator(), false)
                .filter(node -> node.path("name").asText().equals(sample.uploadName()))
                .findFirst()
                .orElseThrow();
        assertThat(described.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sample.bytes())));
        assertThat(described.path("size").asInt()).isEqualTo(sample.bytes().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intervener=尉迟慕白",
                "words=移送起诉&intervener=尉迟慕白",
                "words=" + Sample.WORD_INSIDE_STATEMENT + "&intervener=尉迟慕白",
                "behaviour=ARTICLE_11_10&intervener=尉迟慕白",
                "category=LEADING_CADRE&intervener=尉迟慕白",
                "status=REGISTERED&intervener=尉迟慕白"
            })
    void theDisciplineOfficeFindsIt(String query) {
        String path = "/bingbi/archive?" + query(query);
        // The index follows commits; the test waits for it, and for nothing else.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(found("wangfang", path)).contains(entry.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhaomin", "wuqiang", "fengliang", "chuwen", "guping", "zhouzheng"})
    @Tag("article-15")
    void forEverybodyElseItDoesNotExist(String account) {
        Visitor other = bingbi.as(account);
        Answer unknown = other.get("/bingbi/dossiers/00000000-0000-4000-8000-000000000000")
                .expect(404);

        assertThat(other.get(entry.path()).appearance()).isEqualTo(unknown.appearance());
        assertThat(other.get("/bingbi/desk").expect(200).text()).doesNotContain(entry.id(), "尉迟慕白");
    }

    @Test
    @Tag("article-5")
    void whatWasSubmittedIsNotChangedByItsRecorder() {
        Answer saved = entry.recorder().put(entry.path() + "/form", Entry.wholeForm(), Map.of("If-Match", "\"*\""));

        assertThat(saved.status()).isIn(409, 412);
        assertThat(entry.recorder().delete(entry.path()).status()).isEqualTo(409);
        assertThat(entry.readBy("liming").path("intervenerName").asText()).isEqualTo("尉迟慕白");
    }

    @Test
    @Tag("article-7")
    void everyMissingFieldIsNamedInOneAnswer() {
        Entry empty = Entry.by(bingbi, "liming")
                .with("intervenerName", null)
                .with("intervenerOrganisation", null)
                .with("interventionContent", null)
                .with("interventionAt", null)
                .with("interventionPlace", null)
                .drafted();

        JsonNode problem = empty.recorder()
                .post(empty.path() + "/submission", Map.of())
                .expect(422)
                .json();

        assertThat(texts(problem.path("errors"), "field"))
                .contains(
                        "intervenerName",
                        "intervenerOrganisation",
                        "interventionContent",
                        "interventionAt",
                        "interventionPlace");
    }

    @Test
    @Tag("article-6")
    void theSameBytesTwiceAreSaid() {
        Entry twice = Entry.by(bingbi, "liming").with(Sample.CHAT).drafted();

        JsonNode second = twice.recorder()
                .upload(twice.path() + "/evidence", Upload.of("另一个名字.png", Sample.CHAT::open))
                .expect(201)
                .json();

        assertThat(second.path("duplicateOf").asText()).isEqualTo(twice.evidenceId(Sample.CHAT));
    }

    @Test
    @Tag("article-6")
    void evidenceIsDescribedBeforeTheTimeOfObtainingIsKnown() {
        Entry draft = Entry.by(bingbi, "liming").with(Sample.CHAT).drafted();

        JsonNode described = draft.recorder()
                .put(
                        draft.path() + "/evidence/" + draft.evidenceId(Sample.CHAT),
                        Map.of("source", "本人手机", "evidenceForm", "ORIGINAL"),
                        Map.of())
                .expect(200)
                .json();

        assertThat(described.path("source").asText()).isEqualTo("本人手机");
        assertThat(described.path("evidenceForm").asText()).isEqualTo("ORIGINAL");
        assertThat(described.path("kind").asText()).isEqualTo(Sample.CHAT.kind());
        assertThat(described.path("obtainedAt").isMissingNode()
                        || described.path("obtainedAt").isNull())
                .isTrue();
    }

    @Test
    @Tag("article-6")
    void aMailIsShownWithItsHeadAndItsWordsButNotWithWhatIsAttached() {
        String address = entry.path() + "/evidence/" + entry.evidenceId(Sample.MAIL) + "/preview";

        JsonNode preview = bingbi.as("wangfang").get(address).expect(200).json();

        assertThat(preview.path("text").asText()).contains("补充鉴定").doesNotContain("经营困难");
        assertThat(texts(preview.path("headers"), "value")).contains("高远 <gaoyuan@example.cn>", "请关注丁某一案", "企业说明.txt");
    }

    private List<String> found(String account, String path) {
        return texts(bingbi.as(account).get(path).expect(200).json().path("items"), "id");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static String query(String query) {
        StringBuilder encoded = new StringBuilder();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            encoded.append(encoded.isEmpty() ? "" : "&")
                    .append(parts[0])
                    .append('=')
                    .append(encoded(parts[1]));
        }
        return encoded.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

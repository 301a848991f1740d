package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken is answered with the field, the value and the remedy, and leaves nothing behind. */
@ExtendWith(RunningBingbi.class)
class BadInputTest {

    @Test
    @Tag("article-7")
    void everyMissingFieldIsNamedInOneAnswer(Bingbi bingbi) {
        Visitor recorder = bingbi.as("liming");
        String id = recorder.post("/bingbi/dossiers", Map.of())
                .expect(201)
                .json()
                .path("id")
                .asText();

        Answer refused = recorder.post("/bingbi/dossiers/" + id + "/submission", Map.of())
                .expect(422);

        assertThat(refused.fields())
                .contains(
                        "intervenerName",
                        "intervenerOrganisation",
                        "intervenerPost",
                        "interventionAt",
                        "interventionPlace",
                        "interventionManner",
                        "interventionContent");
        assertThat(refused.json().path("errors"))
                .allSatisfy(error -> assertThat(error.path("message").asText()).isNotBlank());
    }

    @Test
    @Tag("article-7")
    void anEventInTheFutureIsRefused(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming")
                .with("interventionAt", Instant.now().plus(1, ChronoUnit.DAYS).toString())
                .drafted();

        Answer refused =
                entry.recorder().post(entry.path() + "/submission", Map.of()).expect(422);

        assertThat(refused.fields()).containsExactly("interventionAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"intervenerNam\":\"x\"} | intervenerNam",
                "{\"toldOfRegulation\":\"yes\"} | toldOfRegulation",
                "{\"behaviours\":[\"ARTICLE_12\"]} | behaviours",
                "{\"interventionKind\":\"ASK\"} | interventionKind",
                "{\"interventionAt\":\"yesterday\"} | interventionAt",
                "{\"caseName\":\"a\\u0000b\"} | caseName",
                "{\"caseName\":\"a\\ud800\"} | caseName"
            })
    void aValueThatMeansNothingIsNamed(String json, String field, Bingbi bingbi) {
        Answer refused = bingbi.as("liming")
                .raw("POST", "/bingbi/dossiers", "application/json", json.getBytes(StandardCharsets.UTF_8))
                .expect(400);

        assertThat(refused.fields()).containsExactly(field);
    }

    /** Some databases refuse them, others put a question mark in their place: nothing that was entered may be lost so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "liming   | /bingbi/dossiers/ENTRY/remarks    | text         | {'text':'CHARACTER'}",
                "liming   | /bingbi/dossiers/DRAFT/consent    | reason       | {'reason':'CHARACTER'}",
                "liming   | /bingbi/dossiers/ENTRY/conflicts  | reason       | {'account':'qianjin','reason':'CHARACTER'}",
                "qianjin  | /bingbi/steps/STEP/signature      | opinion      | {'opinion':'CHARACTER','shownDigest':'x'}",
                "qianjin  | /bingbi/steps/STEP/return         | reason       | {'reason':'CHARACTER','shownDigest':'x'}",
                "qianjin  | /bingbi/steps/STEP/recusal        | reason       | {'reason':'CHARACTER'}",
                "liming   | /bingbi/zero-reports | cases[0].caseName | {'cases':[{'caseNumber':'1','caseName':'CHARACTER'}]}",
                "liming   | /bingbi/zero-reports | cases[1].caseNumber | {'cases':[{},{'caseNumber':'CHARACTER'}]}",
                "liming   | /bingbi/zero-reports/volumes | items[0].volumeNumber | {'items':[{'volumeNumber':'CHARACTER'}]}",
                "liming   | /bingbi/absences                  | delegate     | {'delegate':'CHARACTER'}",
                "liming   | /bingbi/exemption-notes           | reason       | {'reason':'CHARACTER'}",
                "liming   | /bingbi/exemption-notes           | event.caseName | {'event':{'caseName':'CHARACTER'}}"
            })
    void aCharacterThatCannotBeStoredIsRefusedWhereverTextComesIn(
            String who, String path, String field, String json, Bingbi bingbi) {
        Visitor visitor = bingbi.as(who);
        Entry entry = Entry.by(bingbi, "liming").submitted();
        String at = path.replace("ENTRY", entry.id())
                .replace("DRAFT", Entry.by(bingbi, "liming").drafted().id())
                .replace(
                        "STEP", entry.readBy("qianjin").path("may").path("sign").asText());
        for (String character : List.of("\\u0000", "\\ud800", "\\u001b")) {
            String body = json.replace('\'', '"').replace("CHARACTER", "前" + character + "后");

            Answer refused = visitor.raw("POST", at, "application/json", body.getBytes(StandardCharsets.UTF_8))
                    .expect(400);

            assertThat(refused.fields()).containsExactly(field);
            assertThat(refused.json().path("errors").path(0).path("value").asText())
                    .isEqualTo("U+" + character.substring(2).toUpperCase(Locale.ROOT));
            assertThat(refused.json().path("errors").path(0).path("message").asText())
                    .contains("U+");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "liming,   /bingbi/people?words=%00, words",
        "zhengyan, /bingbi/closed-cases?handler=%00, handler",
        "zhengyan, /bingbi/closed-cases?department=a%00, department",
        "zhengyan, /bingbi/archive?words=a%00b, words",
        "zhengyan, /bingbi/archive?words=a%1Bb, words",
        "liming,   /bingbi/zero-reports/print?ids=%00, ids"
    })
    void aParameterThatNoDatabaseLooksUpIsNamed(String who, String path, String field, Bingbi bingbi) {
        Answer refused = bingbi.as(who).get(path).expect(400);

        assertThat(refused.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bingbi/dossiers/a%00b", "/bingbi/zero-reports/%00", "/bingbi/dossiers/a%1Bb/trail"})
    void anAddressThatNoDatabaseLooksUpIsRefused(String path, Bingbi bingbi) {
        bingbi.as("liming").get(path).expect(400, 404);
    }

    @Tag("article-12")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exemption\":\"ARTICLE_12_11\"} | exemption",
                "{\"exemptions\":\"NONE\"} | exemptions",
                "{\"exemption\":\"ARTICLE_12_7\",\"answers\":{\"PUBLIC_ASKER\":\"PERHAPS\"}} | answers.PUBLIC_ASKER",
                "{\"exemption\":\"ARTICLE_12_7\",\"answers\":{\"PUBLIC_ASKER\":\"ORAL\"}} | answers.PUBLIC_ASKER",
                "{\"exemption\":\"ARTICLE_12_7\",\"answers\":{\"COLLEAGUE\":\"YES\"}} | answers.COLLEAGUE",
                "{\"exemption\":\"ARTICLE_12_7\",\"answers\":{\"NOBODY\":\"YES\"}} | answers",
                "{\"exemption\":\"ARTICLE_12_7\",\"answers\":{\"PUBLIC_ASKER\":null}} | answers.PUBLIC_ASKER",
                "{\"event\":{\"interventionManner\":\"SHOUTING\"}} | interventionManner",
                "{\"event\":{\"caseNam\":\"x\"}} | event.caseNam",
                "{\"reason\":5} | reason"
            })
    void anAnswerThatMeansNothingIsNamed(String json, String field, Bingbi bingbi) {
        Answer refused = bingbi.as("liming")
                .raw("POST", "/bingbi/exemption-notes", "application/json", json.getBytes(StandardCharsets.UTF_8))
                .expect(400);

        assertThat(refused.fields()).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{}{}", "{\"caseName\":\"a\",\"caseName\":\"b\"}"})
    void whatIsNoJsonObjectIsRefused(String body, Bingbi bingbi) {
        bingbi.as("liming")
                .raw("POST", "/bingbi/dossiers", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .expect(400);
    }

    @Test
    void aTextOf100000CharactersIsTakenAndOneMoreIsNot(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming")
                .with("interventionContent", "问".repeat(100_000))
                .drafted();
        Map<String, Object> longer = new HashMap<>(Entry.wholeForm());
        longer.put("interventionContent", "问".repeat(100_001));

        Answer refused = entry.recorder()
                .put(entry.path() + "/form", longer, Map.of("If-Match", "\"" + tag(entry) + "\""))
                .expect(400);

        assertThat(refused.fields()).containsExactly("interventionContent");
    }

    @Test
    void everyPlaneOfUnicodeAndEveryScriptIsText(Bingbi bingbi) {
        String text = "𠮷野家 😀 𝄞 \uDB40\uDC41 <script>alert('x')</script> \"&amp;' ع\tא";
        Entry entry = Entry.by(bingbi, "liming").with("specialNotes", text).submitted();

        assertThat(entry.readBy("liming").path("form").path("specialNotes").asText())
                .isEqualTo(text);
        assertThat(entry.recorder().get(entry.path() + "/print").expect(200).text())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void anotherWindowsChangeIsNotOverwritten(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        String seen = "\"" + tag(entry) + "\"";
        entry.recorder()
                .put(entry.path() + "/form", Map.of("caseName", "第一个窗口"), Map.of("If-Match", seen))
                .expect(200);

        entry.recorder()
                .put(entry.path() + "/form", Map.of("caseName", "第二个窗口"), Map.of("If-Match", seen))
                .expect(412);
    }

    @Test
    void theSameKeyAgainMakesNoSecondDraft(Bingbi bingbi) {
        Visitor recorder = bingbi.as("liming");
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + System.nanoTime());

        String first = recorder.post("/bingbi/dossiers", Map.of(), key)
                .expect(201)
                .json()
                .path("id")
                .asText();
        String second = recorder.post("/bingbi/dossiers", Map.of(), key)
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossiers", "exemption-notes", "zero-reports", "absences"})
    void aKeyThatIsTooLongIsRefusedBeforeAnythingElse(String what, Bingbi bingbi) {
        Answer refused = bingbi.as("liming")
                .post("/bingbi/" + what, Map.of(), Map.of("Idempotency-Key", "k".repeat(101)))
                .expect(400, 422);

        assertThat(refused.fields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max=0", "max=201", "max=x", "skip=-1", "state=LATER"})
    void aParameterOutOfRangeIsNamed(String query, Bingbi bingbi) {
        Answer refused = bingbi.as("liming").get("/bingbi/steps?" + query).expect(400);

        assertThat(refused.fields()).containsExactly(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..%2F..", "00000000-0000-0000-0000-000000000000", "' OR '1'='1"})
    void anIdThatIsNoneIsNotFound(String id, Bingbi bingbi) {
        bingbi.as("liming")
                .get("/bingbi/dossiers/"
                        + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"))
                .expect(404, 400);
    }

    @Test
    void aBrokenOrganisationIsRefusedWholeWithEveryLine(Bingbi bingbi) {
        String broken = "部门编码,部门名称,姓名,账号,职务,角色,分管部门\n01,第一检察部,甲,nobody-a,主任,没有的角色,\n";

        Answer refused = bingbi.as("zhengyan")
                .raw("PUT", "/bingbi/organisation", "text/csv", broken.getBytes(StandardCharsets.UTF_8))
                .expect(400);

        assertThat(refused.json().path("errors"))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.path("message").asText()).isNotBlank());
        bingbi.as("zhengyan").get("/bingbi/organisation").expect(200);
    }

    @Test
    void anOversizedOrganisationIsRefused(Bingbi bingbi) {
        bingbi.as("zhengyan")
                .raw("PUT", "/bingbi/organisation", "text/csv", new byte[3 << 20])
                .expect(413, 400);
    }

    private static String tag(Entry entry) {
        return entry.readBy("liming").path("etag").asText();
    }
}

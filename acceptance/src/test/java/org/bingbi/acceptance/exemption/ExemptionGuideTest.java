package org.bingbi.acceptance.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Article 12 as its author lives it: the guide leads him, what he answered is kept, printed, and a record can begin from it. */
@Tag("article-12")
@ExtendWith(RunningBingbi.class)
class ExemptionGuideTest {

    private static final String NOTES = "/bingbi/exemption-notes";
    private static final List<String> OF_THE_EVENT = List.of(
            "intervenerName",
            "intervenerOrganisation",
            "intervenerPost",
            "caseNumber",
            "caseName",
            "interventionAt",
            "interventionManner",
            "interventionContent");

    @Test
    void theGuideAsksAboutEachOfTheTenInTheRegulationsWords(Bingbi bingbi) {
        JsonNode guide =
                bingbi.as("liming").get("/bingbi/exemptions").expect(200).json();

        assertThat(guide.path("exemptions")).hasSize(10).allSatisfy(exemption -> {
            assertThat(exemption.path("text").asText()).startsWith("（");
            assertThat(exemption.path("questions")).isNotEmpty().allSatisfy(question -> {
                assertThat(question.path("text").asText()).endsWith("？");
                assertThat(question.path("options")).hasSize(2);
            });
        });
        assertThat(guide.path("closing").asText()).contains("口头提出的", "存入检察案卷备查");
        assertThat(guide.path("exemptions").path(0).has("gloss")).isFalse();
        assertThat(bingbi.as("liming")
                        .get("/bingbi/exemptions", Map.of("Accept-Language", "en"))
                        .json()
                        .path("exemptions")
                        .path(2)
                        .path("gloss")
                        .asText())
                .contains("in writing");
    }

    @Test
    void anOralOpinionIsPutOnRecordForTheCaseFile(Bingbi bingbi) {
        Visitor author = bingbi.as("liming");
        Map<String, Object> fields = new HashMap<>(asExpected(author, "ARTICLE_12_3"));
        Map<String, String> answers = answers(fields);
        String form = answers.keySet().stream()
                .filter(question -> answers.get(question).equals("WRITTEN"))
                .findFirst()
                .orElseThrow();
        answers.put(form, "ORAL");
        JsonNode begun = author.post(NOTES, fields).expect(201).json();
        String note = NOTES + "/" + begun.path("id").asText();
        assertThat(begun.path("finding").path("outcome").asText()).isEqualTo("NOTE_FOR_CASE_FILE");
        assertThat(begun.path("finding").path("unmet")).hasSize(1);
        author.get(note + "/print").expect(409);

        Answer incomplete = author.post(note + "/conclusion", Map.of()).expect(422);
        assertThat(incomplete.fields()).contains("intervenerName", "caseName", "interventionContent");

        fields.put("event", event());
        author.put(note, fields, Map.of("If-Match", "\"stale\"")).expect(412);
        JsonNode saved = author.put(
                        note,
                        fields,
                        Map.of("If-Match", "\"" + begun.path("etag").asText() + "\""))
                .expect(200)
                .json();
        JsonNode concluded = author.post(
                        note + "/conclusion",
                        Map.of(),
                        Map.of("If-Match", "\"" + saved.path("etag").asText() + "\""))
                .expect(200)
                .json();

        assertThat(concluded.path("state").asText()).isEqualTo("CONCLUDED");
        assertThat(concluded.path("holds").asBoolean()).isTrue();
        String page = author.get(note + "/print").expect(200).text();
        assertThat(page).contains("记录在案", "存入检察案卷备查", "口头", "丁某非法经营案", "李明").doesNotContain("<script>alert");
        author.put(
                        note,
                        fields,
                        Map.of("If-Match", "\"" + concluded.path("etag").asText() + "\""))
                .expect(409);
        author.delete(note).expect(409);
        assertThat(author.get(NOTES + "?max=200").expect(200).json().path("items"))
                .anySatisfy(item -> assertThat(item.path("id")).isEqualTo(begun.path("id")));
    }

    @Test
    @Tag("article-7")
    void aWronglyExemptedEventIsRecordedFromTheSameAnswers(Bingbi bingbi) {
        Visitor author = bingbi.as("liming");
        Map<String, Object> fields = new HashMap<>(asExpected(author, "ARTICLE_12_9"));
        fields.put("event", event());
        String note = NOTES + "/"
                + author.post(NOTES, fields).expect(201).json().path("id").asText();
        author.post(note + "/dossier", Map.of()).expect(409);
        assertThat(author.post(note + "/conclusion", Map.of())
                        .expect(200)
                        .json()
                        .path("finding")
                        .path("outcome")
                        .asText())
                .isEqualTo("NEED_NOT_RECORD");

        JsonNode draft = author.post(note + "/dossier", Map.of()).expect(201).json();

        assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
        event().forEach((field, value) ->
                assertThat(draft.path("form").path(field).asText()).isEqualTo(value));
        assertThat(author.post(note + "/dossier", Map.of()).expect(200).json().path("id"))
                .isEqualTo(draft.path("id"));
        assertThat(author.get(note).expect(200).json().path("dossierId")).isEqualTo(draft.path("id"));
    }

    @Test
    void anUnfinishedNoteCanBeThrownAway(Bingbi bingbi) {
        Visitor author = bingbi.as("liming");
        String note = NOTES + "/"
                + author.post(NOTES, Map.of()).expect(201).json().path("id").asText();

        author.delete(note).expect(204);

        author.get(note).expect(404);
    }

    /** All answers of an exemption as it asks for them, read from the guide itself. */
    private static Map<String, Object> asExpected(Visitor author, String exemption) {
        Map<String, String> answers = new LinkedHashMap<>();
        author.get("/bingbi/exemptions").expect(200).json().path("exemptions").forEach(item -> {
            if (item.path("exemption").asText().equals(exemption)) {
                item.path("questions")
                        .forEach(question -> answers.put(
                                question.path("question").asText(),
                                question.path("expected").asText()));
            }
        });
        assertThat(answers).isNotEmpty();
        return Map.of("exemption", exemption, "answers", answers);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> answers(Map<String, Object> fields) {
        return (Map<String, String>) fields.get("answers");
    }

    private static Map<String, String> event() {
        Map<String, Object> whole = Entry.wholeForm();
        whole.put("interventionAt", "2026-11-20T01:00:00Z");
        whole.put("interventionContent", "<script>alert(1)</script>口头提出意见");
        Map<String, String> event = new LinkedHashMap<>();
        OF_THE_EVENT.forEach(field -> event.put(field, String.valueOf(whole.get(field))));
        return event;
    }
}

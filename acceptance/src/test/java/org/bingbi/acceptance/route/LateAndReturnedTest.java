package org.bingbi.acceptance.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Over HTTP: a late record with consent, a return with its versions side by side, a recusal, a conflict, a delegate. */
@ExtendWith(RunningBingbi.class)
class LateAndReturnedTest {

    @Test
    @Tag("article-7")
    void aLateRecordIsSubmittedWithTheHeadsConsentAndNotBefore(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming")
                .with("interventionAt", "2026-02-05T02:00:00Z")
                .drafted();
        JsonNode draft = entry.readBy("liming");
        assertThat(draft.path("lateConsent").path("askFrom").asText()).isEqualTo("钱进");
        assertThat(draft.path("may").path("askConsent").asBoolean()).isTrue();
        Answer refused = entry.recorder().post(entry.path() + "/submission", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("lateConsent", "钱进", "直接向");

        entry.recorder()
                .post(entry.path() + "/consent", Map.of("reason", "外出学习，刚返回"))
                .expect(201);
        Visitor head = bingbi.as("qianjin");
        JsonNode asked = head.get("/bingbi/consents").expect(200).json().path("items");
        JsonNode ours = null;
        for (JsonNode one : asked) {
            ours = one.path("reason").asText().equals("外出学习，刚返回") ? one : ours;
        }
        assertThat(ours).isNotNull();
        assertThat(ours.path("recorderName").asText()).isEqualTo("李明");
        head.post("/bingbi/consents/" + ours.path("id").asText() + "/decision", Map.of("decision", "GRANT"))
                .expect(200);

        JsonNode submitted = entry.recorder()
                .post(entry.path() + "/submission", Map.of())
                .expect(200)
                .json();
        assertThat(submitted.path("late").asBoolean()).isTrue();
        assertThat(submitted.path("form").path("lateConsentBy").asText()).isEqualTo("钱进");
        assertThat(head.get(entry.path() + "/print").expect(200).text())
                .containsSubsequence("事后补记", "外出学习，刚返回", "经钱进同意补记");
    }

    @Test
    @Tag("article-14")
    void whatWasReturnedIsCompletedInItsOwnTimeAndTheVersionsStandSideBySide(Bingbi bingbi) {
        Entry entry =
                Entry.by(bingbi, "liming").with("interventionPlace", "办公室").submitted();
        String step = entry.readBy("qianjin").path("may").path("sign").asText();
        bingbi.as("qianjin")
                .post(
                        "/bingbi/steps/" + step + "/return",
                        Map.of("reason", "请写明是哪个办公室", "password", Bingbi.DEMO_PASSWORD))
                .expect(200);
        JsonNode returned = entry.readBy("liming");
        assertThat(returned.path("clock").path("workingDaysLeft").asInt()).isPositive();

        Map<String, Object> form = Entry.wholeForm();
        form.put("interventionPlace", "第一检察部办公室");
        form.put("interventionAt", returned.path("form").path("interventionAt").asText());
        entry.recorder()
                .put(
                        entry.path() + "/form",
                        form,
                        Map.of("If-Match", returned.path("etag").asText()))
                .expect(200);
        entry.recorder().post(entry.path() + "/submission", Map.of()).expect(200);

        JsonNode revisions = bingbi.as("qianjin")
                .get(entry.path() + "/revisions")
                .expect(200)
                .json();
        assertThat(revisions.path("items")).hasSize(2);
        assertThat(revisions
                        .path("items")
                        .path(0)
                        .path("returned")
                        .path("reason")
                        .asText())
                .isEqualTo("请写明是哪个办公室");
        assertThat(revisions.path("items").path(1).path("clock").path("missed").asBoolean(true))
                .isFalse();
        JsonNode changed = revisions.path("differences").path(0).path("fields");
        assertThat(changed).hasSize(1);
        assertThat(changed.path(0).path("field").asText()).isEqualTo("interventionPlace");
        assertThat(changed.path(0).path("parts").path(0).path("kind").asText()).isEqualTo("ADDED");
        assertThat(changed.path(0).path("parts").path(0).path("text").asText()).isEqualTo("第一检察部");

        JsonNode remarked = entry.recorder()
                .post(entry.path() + "/remarks", Map.of("text", "次日又来电一次"))
                .expect(201)
                .json();
        assertThat(remarked.path("remarks").path(0).path("text").asText()).isEqualTo("次日又来电一次");
    }

    @Test
    @Tag("article-13")
    void whoStepsBackOrIsFoundConcernedLearnsNoMoreAndItGoesOn(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        String step = entry.readBy("qianjin").path("may").path("sign").asText();
        Map<String, String> recusal = Map.of("reason", "与过问人系亲属", "password", Bingbi.DEMO_PASSWORD);
        bingbi.as("qianjin").post("/bingbi/steps/" + step + "/recusal", recusal).expect(204);
        assertThat(bingbi.as("qianjin").get(entry.path()).status()).isEqualTo(404);
        assertThat(entry.readBy("shenlan")
                        .path("conflicts")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("RECUSED");

        entry.recorder()
                .post(entry.path() + "/conflicts", Map.of("account", "shenlan", "reason", "后来查明系其授意"))
                .expect(201);
        assertThat(bingbi.as("shenlan").get(entry.path()).status()).isEqualTo(404);
        entry.signedBy("zhengyan", "同意登记");
        assertThat(entry.readBy("liming").path("status").asText()).isEqualTo("REGISTERED");
    }

    @Test
    @Tag("article-14")
    void aDelegateSignsAsSuchAndBothNamesShow(Bingbi bingbi) {
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        Visitor head = bingbi.as("wuqiang");
        String absence = head.post("/bingbi/absences", Map.of("from", today, "to", today, "delegate", "zhaomin"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        try {
            Entry entry = Entry.by(bingbi, "sunli").submitted();
            entry.signedBy("zhaomin", "代为审阅，属实");
            JsonNode step = entry.readBy("sunli").path("steps").path(0);
            assertThat(step.path("signerName").asText()).isEqualTo("吴强");
            assertThat(step.path("signedBy").asText()).isEqualTo("赵敏");
            assertThat(step.path("absentUntil").asText()).isEqualTo(today);
        } finally {
            head.delete("/bingbi/absences/" + absence).expect(204);
        }
    }
}

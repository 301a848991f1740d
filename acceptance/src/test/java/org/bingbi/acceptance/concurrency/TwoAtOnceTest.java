package org.bingbi.acceptance.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Upload;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who act at the same moment: one wins, the other is told plainly, nothing is half done. */
@Tag("article-14")
@ExtendWith(RunningBingbi.class)
class TwoAtOnceTest {

    private static final int ROUNDS = 3;

    private final Bingbi bingbi;

    TwoAtOnceTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @RepeatedTest(ROUNDS)
    void aSignerInTwoWindowsSignsOnce() throws Exception {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        Window first = new Window(entry, "qianjin");
        Window second = new Window(entry, "qianjin");

        List<Answer> answers = together(() -> first.sign("甲窗口。"), () -> second.sign("乙窗口。"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        isToldPlainly(answers);
        JsonNode step = entry.readBy("liming").path("steps").path(0);
        assertThat(step.path("state").asText()).isEqualTo("SIGNED");
        assertThat(step.path("opinion").asText()).isEqualTo(answers.get(0).status() == 200 ? "甲窗口。" : "乙窗口。");
        isWholeWith(entry, 1, 0);
    }

    @RepeatedTest(ROUNDS)
    void whoSignsInOneWindowAndReturnsInTheOtherDoesOne() throws Exception {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        Window first = new Window(entry, "qianjin");
        Window second = new Window(entry, "qianjin");

        List<Answer> answers = together(() -> first.sign("属实。"), () -> second.giveBack("请补充地点。"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        isToldPlainly(answers);
        boolean signed = answers.get(0).status() == 200;
        assertThat(entry.readBy("liming").path("status").asText()).isEqualTo(signed ? "IN_ROUTE" : "RETURNED");
        isWholeWith(entry, signed ? 1 : 0, signed ? 0 : 1);
    }

    @RepeatedTest(ROUNDS)
    void ofTwoWhoSignSideBySideOneMayReturnWhileTheOtherSigns() throws Exception {
        Entry entry = Entry.by(bingbi, "liming").submitted().signedBy("qianjin", "属实。");
        Window leader = new Window(entry, "shenlan");
        Window office = new Window(entry, "zhengyan");

        List<Answer> answers = together(() -> leader.sign("同意。"), () -> office.giveBack("请补充时间。"));

        // The leader may be just in time; if not, his column is closed and he is told.
        assertThat(answers.get(1).status()).isEqualTo(200);
        assertThat(answers.get(0).status()).isIn(200, 409);
        isToldPlainly(answers);
        JsonNode read = entry.readBy("liming");
        assertThat(read.path("status").asText()).isEqualTo("RETURNED");
        assertThat(read.path("steps"))
                .noneMatch(step -> step.path("state").asText().equals("OPEN"));
        isWholeWith(entry, answers.get(0).status() == 200 ? 2 : 1, 1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("article-7")
    void oneRequestThatArrivesTwiceAtOnceMakesOneDraft() throws Exception {
        isMadeOnce("/bingbi/dossiers", Map.of("caseName", "丁某案"), "id");
    }

    @RepeatedTest(ROUNDS)
    @Tag("article-12")
    void oneRequestThatArrivesTwiceAtOnceMakesOneNote() throws Exception {
        isMadeOnce("/bingbi/exemption-notes", Map.of("reason", "办案职责"), "id");
    }

    @RepeatedTest(ROUNDS)
    @Tag("article-16")
    void oneRequestThatArrivesTwiceAtOnceMakesOneZeroReport() throws Exception {
        String number = "东检刑诉受〔2026〕" + System.nanoTime() + "号";
        isMadeOnce(
                "/bingbi/zero-reports",
                Map.of("cases", List.of(Map.of("caseNumber", number, "caseName", number + "案"))),
                "items");
    }

    @RepeatedTest(ROUNDS)
    @Tag("article-5")
    void oneRemarkThatArrivesTwiceAtOnceIsAddedOnce() throws Exception {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        isMadeOnce(entry.path() + "/remarks", Map.of("text", "次日又来电一次"), "id");

        assertThat(entry.readBy("liming").path("remarks")).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    @Tag("article-6")
    void twoFilesOfOneNameThatArriveAtOnceAreBothKept() throws Exception {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        Visitor other = bingbi.as("liming");

        List<Answer> answers = together(
                () -> entry.recorder().upload(entry.path() + "/evidence", file("甲")),
                () -> other.upload(entry.path() + "/evidence", file("乙")));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(entry.readBy("liming").path("evidence"))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.path("name").asText()).isEqualTo("截图.txt"));
    }

    /** Both windows get what was made, as if the second had come later. */
    private void isMadeOnce(String path, Object body, String told) throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", "key-" + System.nanoTime());
        Visitor first = bingbi.as("liming");
        Visitor second = bingbi.as("liming");

        List<Answer> answers = together(() -> first.post(path, body, key), () -> second.post(path, body, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.get(0).json().path(told).isMissingNode()).isFalse();
        assertThat(answers.get(0).json().path(told))
                .isEqualTo(answers.get(1).json().path(told));
    }

    private static Upload file(String content) {
        return Upload.of("截图.txt", () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void isToldPlainly(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(
                        answer.json().path("errors"))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.path("message").asText()).isNotBlank()));
    }

    private void isWholeWith(Entry entry, int signatures, int returns) {
        JsonNode trail =
                entry.recorder().get(entry.path() + "/trail").expect(200).json();
        List<String> acts = StreamSupport.stream(trail.path("items").spliterator(), false)
                .map(line -> line.path("act").asText())
                .toList();
        assertThat(acts).filteredOn("SIGNED"::equals).hasSize(signatures);
        assertThat(acts).filteredOn("RETURNED"::equals).hasSize(returns);
        assertThat(trail.path("chainHolds").asBoolean()).isTrue();
        assertThat(trail.path("signaturesHold").asBoolean()).isTrue();
    }

    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<Answer>> answers = threads.invokeAll(List.of(acts));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    /** A signer who has opened the entry and read it. */
    private final class Window {
        private final Visitor signer;
        private final String step;
        private final String shown;

        private Window(Entry entry, String account) {
            signer = bingbi.as(account);
            JsonNode read = signer.get(entry.path()).expect(200).json();
            step = read.path("may").path("sign").asText();
            shown = read.path("digest").asText();
        }

        private Answer sign(String opinion) {
            return signer.post(
                    "/bingbi/steps/" + step + "/signature",
                    Map.of("opinion", opinion, "shownDigest", shown, "password", Bingbi.DEMO_PASSWORD));
        }

        private Answer giveBack(String reason) {
            return signer.post(
                    "/bingbi/steps/" + step + "/return", Map.of("reason", reason, "password", Bingbi.DEMO_PASSWORD));
        }
    }
}

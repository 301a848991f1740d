package org.bingbi.acceptance.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has no part in a zero report or a closed case gets the answer for one that never existed. */
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZeroReportOutsidersTest {

    private static final String UNUSED = UUID.randomUUID().toString();

    /** Colleague, another head, the leader in charge, both of the discipline office, case management. */
    private static final List<String> OUTSIDERS =
            List.of("zhaomin", "wuqiang", "shenlan", "zhengyan", "wangfang", "chenjing");

    private record Attempt(String operation, Try how) {
        @Override
        public String toString() {
            return operation;
        }
    }

    @FunctionalInterface
    private interface Try {
        Answer by(Visitor outsider, String report, String closedCase);
    }

    private static final List<Attempt> AIMED = List.of(
            new Attempt("get report", (who, report, one) -> who.get("/bingbi/zero-reports/" + report)),
            new Attempt("print", (who, report, one) -> who.get("/bingbi/zero-reports/" + report + "/print")),
            new Attempt("print some", (who, report, one) -> who.get("/bingbi/zero-reports/print?ids=" + report)),
            new Attempt(
                    "confirm",
                    (who, report, one) ->
                            who.post("/bingbi/zero-reports/confirmations", Map.of("ids", List.of(report)))),
            new Attempt(
                    "ask the office",
                    (who, report, one) -> who.post("/bingbi/zero-reports/" + report + "/discipline-office", Map.of())),
            new Attempt(
                    "volume",
                    (who, report, one) -> who.post(
                            "/bingbi/zero-reports/volumes",
                            Map.of("items", List.of(Map.of("id", report, "volumeNumber", "1"))))),
            new Attempt(
                    "report on somebody's case",
                    (who, report, one) ->
                            who.post("/bingbi/zero-reports", Map.of("cases", List.of(Map.of("closedCase", one))))));

    private Bingbi bingbi;
    private String report;
    private String closedCase;

    @BeforeAll
    void aReportThatAwaitsTheHeadAndACaseThatIsDue(Bingbi running) {
        bingbi = running;
        Cases cases = Cases.listed(running, "liming", "01", 2);
        closedCase = cases.due().get(1);
        report = running.as("liming")
                .post(
                        "/bingbi/zero-reports",
                        Map.of("cases", List.of(Map.of("closedCase", cases.due().get(0)))))
                .expect(201)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
    }

    static Stream<Arguments> attempts() {
        return OUTSIDERS.stream().flatMap(who -> AIMED.stream().map(attempt -> Arguments.of(who, attempt)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attempts")
    void anOutsiderGetsTheAnswerForWhatNeverExisted(String account, Attempt attempt) {
        Visitor outsider = bingbi.as(account);

        Answer real = attempt.how().by(outsider, report, closedCase);
        Answer unused = attempt.how().by(outsider, UNUSED, UNUSED);

        assertThat(real.status()).isEqualTo(404);
        assertThat(real.appearance()).isEqualTo(unused.appearance());
    }

    static Stream<Arguments> offices() {
        return Stream.of("liming", "qianjin", "shenlan", "zhouzheng", "chuwen", "chenjing")
                .flatMap(who -> Stream.of("/bingbi/closed-cases", "/bingbi/closed-cases/overview")
                        .map(path -> Arguments.of(who, path)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("offices")
    void onlyTheDisciplineOfficeSeesWhatOthersOwe(String account, String path) {
        assertThat(bingbi.as(account).get(path).status()).isEqualTo(404);
        assertThat(bingbi.as("wangfang").get(path).status()).isEqualTo(200);
    }

    static Stream<String> noImporters() {
        return Stream.of("liming", "qianjin", "shenlan", "zhouzheng", "chuwen");
    }

    @ParameterizedTest
    @MethodSource("noImporters")
    void onlyTheDisciplineOfficeAndCaseManagementBringTheList(String account) {
        assertThat(Cases.bring(bingbi.as(account), Cases.HEAD).status()).isEqualTo(404);
        assertThat(Cases.bring(bingbi.as("fengliang"), Cases.HEAD).status()).isEqualTo(400);
    }
}

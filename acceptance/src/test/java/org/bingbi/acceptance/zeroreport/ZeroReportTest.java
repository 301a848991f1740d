package org.bingbi.acceptance.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Article 16 over HTTP: the list of closed cases, reports on all due cases in one go, confirmation, the volume, clearance. */
@Tag("article-16")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZeroReportTest {

    private Bingbi bingbi;

    @BeforeAll
    void aServer(Bingbi running) {
        bingbi = running;
    }

    @Test
    void fortyDueCasesAreReportedConfirmedAndFiledEachInOneGo() {
        Cases cases = Cases.listed(bingbi, "liming", "01", 40);
        assertThat(cases.due()).hasSize(40);
        int waiting = figure("qianjin", "toConfirm");

        List<String> reports = cases.reported();
        assertThat(reports).hasSize(40);
        assertThat(cases.due()).isEmpty();
        assertThat(figure("qianjin", "toConfirm")).isEqualTo(waiting + 40);

        JsonNode confirmed = bingbi.as("qianjin")
                .post("/bingbi/zero-reports/confirmations", Map.of("ids", reports))
                .expect(200)
                .json();
        assertThat(confirmed.path("items")).allSatisfy(report -> {
            assertThat(report.path("state").asText()).isEqualTo("CONFIRMED");
            assertThat(report.path("confirmerName").asText()).isEqualTo("钱进");
        });

        List<Map<String, String>> volumes = reports.stream()
                .map(id -> Map.of("id", id, "volumeNumber", "第1卷"))
                .toList();
        JsonNode filed = bingbi.as("liming")
                .post("/bingbi/zero-reports/volumes", Map.of("items", volumes))
                .expect(200)
                .json();
        assertThat(filed.path("items").get(0).path("volumeNumber").asText()).isEqualTo("第1卷");
    }

    private int figure(String who, String name) {
        return bingbi.as(who)
                .get("/bingbi/zero-reports/figures")
                .expect(200)
                .json()
                .path(name)
                .asInt();
    }

    @Test
    void itPrintsAsTheRegulationsForm() {
        Cases cases = Cases.listed(bingbi, "zhaomin", "01", 2);
        List<String> reports = cases.reported();
        bingbi.as("qianjin")
                .post("/bingbi/zero-reports/confirmations", Map.of("ids", reports))
                .expect(200);

        String one = bingbi.as("zhaomin")
                .get("/bingbi/zero-reports/" + reports.get(0) + "/print")
                .expect(200)
                .text();
        assertThat(one.replaceAll("<[^>]*>|\\s", ""))
                .contains("领导干部、司法机关内部人员干预、插手、过问案件情况逐案报告")
                .contains("以来，没有出现领导干部干预、插手和司法机关内部人员过问案件的情况。特此报告。")
                .contains("报告人：赵敏部门负责人：钱进报告时间：");
        String both = bingbi.as("zhaomin")
                .get("/bingbi/zero-reports/print?ids=" + String.join(",", reports))
                .expect(200)
                .text();
        assertThat(both.split("<section>")).hasSize(3);
    }

    @Test
    void aListThatSaysTheSameAgainChangesNothingAndAWrongOneIsTakenInNoPart() {
        Cases cases = Cases.listed(bingbi, "sunli", "02", 3);
        JsonNode again = cases.bring("02").expect(200).json();
        assertThat(again.path("unchanged").asInt()).isEqualTo(3);

        String good = "东检" + UUID.randomUUID() + "号";
        Answer wrong = Cases.bring(
                bingbi.as("chenjing"),
                Cases.HEAD + good + ",甲案,,sunli,02,,2026-01-05,\n" + good + "乙,乙案,,niemand,02,,2026-13-05,\n");
        JsonNode errors = wrong.expect(400).json().path("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).path("line").asInt()).isEqualTo(3);
        assertThat(errors.get(0).path("column").asText()).isEqualTo("承办人账号");
        assertThat(errors.get(0).path("value").asText()).isEqualTo("niemand");
        assertThat(new Cases(bingbi, "sunli", List.of(good)).due()).isEmpty();
    }

    @Test
    void oneThatCannotBeReportedIsNamedToItsHandlerWithTheWayOut() {
        Cases cases = Cases.listed(bingbi, "sunli", "02", 1);
        String number = cases.numbers().get(0);
        Entry.by(bingbi, "sunli")
                .with("caseNumber", number)
                .with("caseName", Cases.name(number))
                .with("reportOption", "DIRECT_OWN")
                .submitted();

        assertThat(cases.due()).isEmpty();
        JsonNode refused = bingbi.as("sunli")
                .post("/bingbi/zero-reports", single(number))
                .expect(422)
                .json();
        assertThat(refused.path("errors").get(0).path("message").asText()).contains(number, "登记表");
    }

    @Test
    @Tag("article-15")
    void aDepartmentHeadsWholeViewIsTheSameWhetherACaseHasADirectRecordOrIsMerelyNotYetReported() {
        Cases cases = Cases.listed(bingbi, "zhaomin", "01", 2);
        List<String> before = view("qianjin");

        for (int at = 0; at < 2; at++) {
            Entry.by(bingbi, "zhaomin")
                    .with("caseNumber", cases.numbers().get(at))
                    .with("caseName", Cases.name(cases.numbers().get(at)))
                    .with("reportOption", at == 0 ? "DIRECT_OWN" : "DIRECT_SUPERIOR")
                    .submitted();
        }
        assertThat(view("qianjin")).isEqualTo(before);
    }

    private List<String> view(String head) {
        Visitor visitor = bingbi.as(head);
        return List.of(
                        "/bingbi/zero-reports?box=MINE",
                        "/bingbi/zero-reports?box=TO_CONFIRM&max=200",
                        "/bingbi/zero-reports?box=CONFIRMED&max=200",
                        "/bingbi/zero-reports/figures",
                        "/bingbi/closed-cases/due",
                        "/bingbi/closed-cases",
                        "/bingbi/closed-cases/overview",
                        "/bingbi/dossiers",
                        "/bingbi/steps",
                        "/bingbi/archive",
                        "/bingbi/me")
                .stream()
                .map(path -> visitor.get(path))
                .map(answer -> answer.status() + " " + answer.text())
                .toList();
    }

    @Test
    @Tag("article-15")
    void theCaseSystemLearnsWhetherItIsFiledAndNothingElse() throws Exception {
        String token = bingbi.clearanceToken().orElse("");
        assumeFalse(token.isEmpty(), "The token of this server is not known: give it in BINGBI_CLEARANCE_TOKEN");
        Cases cases = Cases.listed(bingbi, "liming", "01", 3);
        bingbi.as("liming")
                .post("/bingbi/zero-reports", single(cases.numbers().get(0)))
                .expect(201);
        Entry.by(bingbi, "liming").with("caseNumber", cases.numbers().get(1)).submitted();

        HttpResponse<String> byZero = clearance(token, cases.numbers().get(0));
        HttpResponse<String> byRecord = clearance(token, cases.numbers().get(1));
        HttpResponse<String> byNeither = clearance(token, cases.numbers().get(2));
        HttpResponse<String> neverUsed = clearance(token, "没有这个案号");
        assertThat(byZero.body()).isEqualTo("{\"filed\":true }");
        assertThat(appearance(byRecord)).isEqualTo(appearance(byZero));
        assertThat(byNeither.body()).isEqualTo("{\"filed\":false}");
        assertThat(appearance(neverUsed)).isEqualTo(appearance(byNeither));

        // Five a minute are allowed here, and a minute may begin meanwhile.
        HttpResponse<String> refused = clearance("x".repeat(40), cases.numbers().get(0));
        assertThat(refused.statusCode()).isEqualTo(401);
        for (int attempt = 0; attempt < 12 && refused.statusCode() == 401; attempt++) {
            refused = clearance("x".repeat(40), cases.numbers().get(0));
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        // Whoever else comes from there, or says that he comes from elsewhere, changes nothing of it.
        for (int attempt = 0; attempt < 12; attempt++) {
            refused = clearance("x".repeat(40), cases.numbers().get(0), "198.51.100." + attempt);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(clearance(token, cases.numbers().get(0)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> clearance(String token, String number) throws IOException, InterruptedException {
        return clearance(token, number, "192.0.2.1");
    }

    private HttpResponse<String> clearance(String token, String number, String forwardedFor)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(bingbi.repositoryAt("/alfresco/service/bingbi/clearance"))
                                .header("Authorization", "Bearer " + token)
                                .header("X-Forwarded-For", forwardedFor)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"caseNumber\":\"" + number + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String appearance(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                        .map(Map.Entry::toString)
                        .sorted()
                        .toList()
                + answer.body();
    }

    private static Map<String, Object> single(String number) {
        return Map.of("cases", List.of(Map.of("caseNumber", number, "caseName", Cases.name(number))));
    }
}

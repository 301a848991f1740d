package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Article 15: whoever has no part in an entry gets, from every operation of the web API, the answer for something that never existed. Each
 * operation of the contract has its row here; one without a row fails the test.
 */
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsidersTest {

    private static final String RECORDER = "liming";
    private static final String INTERVENER = "sunli";

    /** Colleague, other heads, later signers and the discipline office before their turn, the intervener, case management, personnel. */
    private static final List<String> OUTSIDERS = List.of(
            "zhaomin",
            "wuqiang",
            "shenlan",
            "guping",
            "zhouzheng",
            "zhengyan",
            "wangfang",
            INTERVENER,
            "fengliang",
            "chenjing",
            "chuwen",
            "weiguo");

    private static final String UNUSED = UUID.randomUUID().toString();

    /** One operation as an outsider would try it. */
    record Attempt(String operation, Try how) {
        @Override
        public String toString() {
            return operation;
        }
    }

    @FunctionalInterface
    interface Try {
        Answer by(Visitor outsider, String entry, String file, String step);
    }

    /** Operations that name an entry, a file or a column. */
    static final List<Attempt> AIMED = List.of(
            new Attempt("get /bingbi/dossiers/{id}", (who, entry, file, step) -> who.get("/bingbi/dossiers/" + entry)),
            new Attempt(
                    "delete /bingbi/dossiers/{id}",
                    (who, entry, file, step) -> who.delete("/bingbi/dossiers/" + entry)),
            new Attempt(
                    "put /bingbi/dossiers/{id}/form",
                    (who, entry, file, step) ->
                            who.put("/bingbi/dossiers/" + entry + "/form", Map.of(), Map.of("If-Match", "\"1\""))),
            new Attempt(
                    "get /bingbi/dossiers/{id}/route",
                    (who, entry, file, step) -> who.get("/bingbi/dossiers/" + entry + "/route")),
            new Attempt(
                    "post /bingbi/dossiers/{id}/submission",
                    (who, entry, file, step) -> who.post("/bingbi/dossiers/" + entry + "/submission", Map.of())),
            new Attempt(
                    "post /bingbi/dossiers/{id}/evidence",
                    (who, entry, file, step) ->
                            who.upload("/bingbi/dossiers/" + entry + "/evidence", Upload.of(Sample.CHAT))),
            new Attempt(
                    "put /bingbi/dossiers/{id}/evidence/{evidenceId}",
                    (who, entry, file, step) -> who.put(
                            "/bingbi/dossiers/" + entry + "/evidence/" + file, Map.of("kind", "SMS"), Map.of())),
            new Attempt(
                    "delete /bingbi/dossiers/{id}/evidence/{evidenceId}",
                    (who, entry, file, step) -> who.delete("/bingbi/dossiers/" + entry + "/evidence/" + file)),
            new Attempt(
                    "get /bingbi/dossiers/{id}/evidence/{evidenceId}/content",
                    (who, entry, file, step) ->
                            who.get("/bingbi/dossiers/" + entry + "/evidence/" + file + "/content")),
            new Attempt(
                    "get /bingbi/dossiers/{id}/evidence/{evidenceId}/preview",
                    (who, entry, file, step) ->
                            who.get("/bingbi/dossiers/" + entry + "/evidence/" + file + "/preview")),
            new Attempt(
                    "get /bingbi/dossiers/{id}/trail",
                    (who, entry, file, step) -> who.get("/bingbi/dossiers/" + entry + "/trail")),
            new Attempt(
                    "get /bingbi/dossiers/{id}/print",
                    (who, entry, file, step) -> who.get("/bingbi/dossiers/" + entry + "/print")),
            new Attempt(
                    "post /bingbi/dossiers/{id}/sealed-package",
                    (who, entry, file, step) -> who.post("/bingbi/dossiers/" + entry + "/sealed-package", Map.of())),
            new Attempt(
                    "post /bingbi/dossiers/{id}/consent",
                    (who, entry, file, step) ->
                            who.post("/bingbi/dossiers/" + entry + "/consent", Map.of("reason", "x"))),
            new Attempt(
                    "delete /bingbi/dossiers/{id}/consent",
                    (who, entry, file, step) -> who.delete("/bingbi/dossiers/" + entry + "/consent")),
            new Attempt(
                    "post /bingbi/dossiers/{id}/conflicts",
                    (who, entry, file, step) -> who.post(
                            "/bingbi/dossiers/" + entry + "/conflicts", Map.of("account", "shenlan", "reason", "x"))),
            new Attempt(
                    "post /bingbi/dossiers/{id}/namesakes",
                    (who, entry, file, step) -> who.post(
                            "/bingbi/dossiers/" + entry + "/namesakes",
                            Map.of("field", "intervenerNamesakes", "account", "sunli", "isMeant", false))),
            new Attempt(
                    "post /bingbi/dossiers/{id}/remarks",
                    (who, entry, file, step) ->
                            who.post("/bingbi/dossiers/" + entry + "/remarks", Map.of("text", "x"))),
            new Attempt(
                    "get /bingbi/dossiers/{id}/revisions",
                    (who, entry, file, step) -> who.get("/bingbi/dossiers/" + entry + "/revisions")),
            new Attempt(
                    "post /bingbi/steps/{id}/recusal",
                    (who, entry, file, step) -> who.post(
                            "/bingbi/steps/" + step + "/recusal",
                            Map.of("reason", "x", "password", Bingbi.DEMO_PASSWORD))),
            new Attempt(
                    "post /bingbi/steps/{id}/signature",
                    (who, entry, file, step) -> who.post(
                            "/bingbi/steps/" + step + "/signature",
                            Map.of("opinion", "x", "shownDigest", "0", "password", Bingbi.DEMO_PASSWORD))),
            new Attempt(
                    "post /bingbi/steps/{id}/return",
                    (who, entry, file, step) -> who.post(
                            "/bingbi/steps/" + step + "/return",
                            Map.of("reason", "x", "password", Bingbi.DEMO_PASSWORD))));

    /** Operations that name a note of the exemption guide, which is its author's alone: it stands for the entry here. */
    private static final List<Attempt> OF_NOTES = List.of(
            new Attempt(
                    "get /bingbi/exemption-notes/{id}",
                    (who, note, file, step) -> who.get("/bingbi/exemption-notes/" + note)),
            new Attempt(
                    "put /bingbi/exemption-notes/{id}",
                    (who, note, file, step) ->
                            who.put("/bingbi/exemption-notes/" + note, Map.of(), Map.of("If-Match", "\"1\""))),
            new Attempt(
                    "delete /bingbi/exemption-notes/{id}",
                    (who, note, file, step) -> who.delete("/bingbi/exemption-notes/" + note)),
            new Attempt(
                    "post /bingbi/exemption-notes/{id}/conclusion",
                    (who, note, file, step) -> who.post("/bingbi/exemption-notes/" + note + "/conclusion", Map.of())),
            new Attempt(
                    "get /bingbi/exemption-notes/{id}/print",
                    (who, note, file, step) -> who.get("/bingbi/exemption-notes/" + note + "/print")),
            new Attempt(
                    "post /bingbi/exemption-notes/{id}/dossier",
                    (who, note, file, step) -> who.post("/bingbi/exemption-notes/" + note + "/dossier", Map.of())));

    /** Operations that list; they must not mention the entry. */
    static final List<String> LISTING = List.of(
            "get /bingbi/exemption-notes",
            "get /bingbi/desk",
            "get /bingbi/steps",
            "get /bingbi/dossiers",
            "get /bingbi/archive",
            "get /bingbi/me",
            "get /bingbi/zero-reports",
            "get /bingbi/zero-reports/figures",
            "get /bingbi/closed-cases/due",
            "get /bingbi/consents",
            "get /bingbi/absences");

    /** Operations that have to do with no entry. */
    private static final List<String> APART = List.of(
            "post /bingbi/dossiers",
            "get /bingbi/exemptions",
            "post /bingbi/exemption-notes",
            "get /bingbi/version",
            "get /bingbi/health",
            "get /bingbi/vocabulary",
            "get /bingbi/people",
            "get /bingbi/organisation",
            "put /bingbi/organisation",
            "get /bingbi/calendar/{year}",
            "put /bingbi/calendar/{year}",
            "get /bingbi/access-log",
            "post /bingbi/consents/{id}/decision",
            "post /bingbi/absences",
            "get /bingbi/account-alerts",
            "post /bingbi/account-alerts/{account}/confirmation",
            "delete /bingbi/absences/{id}");

    /** Operations on zero reports and closed cases; {@code ZeroReportOutsidersTest} tries them. */
    private static final List<String> OF_ZERO_REPORTS = List.of(
            "post /bingbi/zero-reports",
            "post /bingbi/zero-reports/confirmations",
            "post /bingbi/zero-reports/volumes",
            "get /bingbi/zero-reports/print",
            "get /bingbi/zero-reports/{id}",
            "post /bingbi/zero-reports/{id}/discipline-office",
            "get /bingbi/zero-reports/{id}/print",
            "get /bingbi/closed-cases",
            "post /bingbi/closed-cases",
            "get /bingbi/closed-cases/overview",
            "post /bingbi/clearance");

    private Bingbi bingbi;
    private Entry entry;
    private String file;
    private String step;
    private String note;

    @BeforeAll
    void anEntryThatWaitsForTheHeadOfTheDepartment(Bingbi running) {
        bingbi = running;
        entry = Entry.by(running, RECORDER)
                .with("intervenerName", "孙丽")
                .with("intervenerCategory", "OWN_STAFF")
                .with("intervenerAccount", INTERVENER)
                .with("caseNumber", "东检密〔2026〕" + UUID.randomUUID())
                .with(Sample.CHAT)
                .submitted();
        file = entry.evidenceId(Sample.CHAT);
        step = entry.readBy("qianjin").path("may").path("sign").asText();
        note = running.as(RECORDER)
                .post("/bingbi/exemption-notes", Map.of("exemption", "NONE"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        running.as(RECORDER)
                .post("/bingbi/exemption-notes/" + note + "/conclusion", Map.of())
                .expect(200);
    }

    @Test
    void everyOperationOfTheContractHasItsRow() throws IOException {
        Stream<String> rows = Stream.of(
                        AIMED.stream().map(Attempt::operation),
                        OF_NOTES.stream().map(Attempt::operation),
                        LISTING.stream(),
                        APART.stream(),
                        OF_ZERO_REPORTS.stream())
                .flatMap(row -> row);

        assertThat(rows).containsExactlyInAnyOrderElementsOf(operations());
    }

    static Stream<Arguments> attempts() {
        return OUTSIDERS.stream().flatMap(who -> AIMED.stream().map(attempt -> Arguments.of(who, attempt)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attempts")
    void anOutsiderGetsTheAnswerForWhatNeverExisted(String account, Attempt attempt) {
        Visitor outsider = bingbi.as(account);

        Answer real = attempt.how().by(outsider, entry.id(), file, step);
        Answer unused = attempt.how().by(outsider, UNUSED, UNUSED, UNUSED);

        assertThat(real.status()).isEqualTo(404);
        assertThat(real.appearance()).isEqualTo(unused.appearance());
    }

    /** Whoever is no outsider to the entry is one to the note. */
    static Stream<Arguments> attemptsAtNotes() {
        return Stream.concat(OUTSIDERS.stream(), Stream.of("qianjin"))
                .flatMap(who -> OF_NOTES.stream().map(attempt -> Arguments.of(who, attempt)));
    }

    @Tag("article-12")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attemptsAtNotes")
    void aNoteOfTheExemptionGuideExistsForItsAuthorOnly(String account, Attempt attempt) {
        Visitor outsider = bingbi.as(account);

        Answer real = attempt.how().by(outsider, note, "", "");
        Answer unused = attempt.how().by(outsider, UNUSED, "", "");

        assertThat(real.status()).isEqualTo(404);
        assertThat(real.appearance()).isEqualTo(unused.appearance());
        assertThat(outsider.get("/bingbi/exemption-notes?max=200").expect(200).text())
                .doesNotContain(note);
    }

    static Stream<Arguments> lists() {
        return OUTSIDERS.stream().flatMap(who -> LISTING.stream().map(list -> Arguments.of(who, list)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lists")
    void noListOfAnOutsidersMentionsIt(String account, String list) {
        String path = list.substring("get ".length());

        String seen = bingbi.as(account).get(path).expect(200).text();

        assertThat(seen).doesNotContain(entry.id()).doesNotContain(entry.number());
    }

    @Test
    void anArchiveSearchByItsNumberCountsNothingForAnOutsider() {
        String number = java.net.URLEncoder.encode(entry.number(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(OUTSIDERS).allSatisfy(who -> {
            Answer found = bingbi.as(who).get("/bingbi/archive?number=" + number);
            assertThat(found.json().path("total").asInt()).isZero();
            assertThat(found.json().path("counts"))
                    .allSatisfy(counts -> assertThat(counts).isEmpty());
        });
    }

    @Test
    @Tag("article-7")
    void aRequestForConsentExistsForWhoIsAskedAndForNobodyElse() {
        Visitor recorder = bingbi.as(RECORDER);
        Entry late = Entry.by(bingbi, RECORDER).with("interventionAt", "2026-01-05T02:00:00Z");
        String draft = late.drafted().id();
        recorder.post("/bingbi/dossiers/" + draft + "/consent", Map.of("reason", "出差在外"))
                .expect(201);
        String consent = bingbi.as("qianjin")
                .get("/bingbi/consents")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Map<String, String> decision = Map.of("decision", "GRANT", "words", "");

        assertThat(bingbi.as("qianjin").get("/bingbi/consents").text()).doesNotContain(draft);
        assertThat(OUTSIDERS).allSatisfy(who -> {
            Answer real = bingbi.as(who).post("/bingbi/consents/" + consent + "/decision", decision);
            Answer unused = bingbi.as(who).post("/bingbi/consents/" + UNUSED + "/decision", decision);
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.appearance()).isEqualTo(unused.appearance());
            assertThat(bingbi.as(who).get("/bingbi/consents").text()).doesNotContain(consent);
        });
    }

    @Test
    void anAbsenceIsEndedByItsPersonAndTheHeadOfTheDisciplineOfficeOnly() {
        String absence = bingbi.as("weiguo")
                .post("/bingbi/absences", Map.of("from", "2027-01-04", "to", "2027-01-08", "delegate", "chuwen"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(OUTSIDERS.stream()
                        .filter(who -> !List.of("weiguo", "zhengyan").contains(who)))
                .allSatisfy(who -> {
                    Answer real = bingbi.as(who).delete("/bingbi/absences/" + absence);
                    Answer unused = bingbi.as(who).delete("/bingbi/absences/" + UNUSED);
                    assertThat(real.status()).isEqualTo(404);
                    assertThat(real.appearance()).isEqualTo(unused.appearance());
                });
        bingbi.as("weiguo").delete("/bingbi/absences/" + absence).expect(204);
    }

    static List<String> operations() throws IOException {
        Path contract = Path.of("../platform-module/src/main/resources/alfresco/module/bingbi-platform/openapi.yaml");
        Pattern line = Pattern.compile("^ {2}(/bingbi\\S*):|^ {4}(get|post|put|delete):");
        List<String> operations = new ArrayList<>();
        String path = "";
        for (String text : Files.readAllLines(contract)) {
            Matcher matcher = line.matcher(text);
            if (matcher.find()) {
                if (matcher.group(1) != null) {
                    path = matcher.group(1);
                } else {
                    operations.add(matcher.group(2) + " " + path);
                }
            }
        }
        return operations;
    }
}

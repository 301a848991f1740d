package org.bingbi.acceptance.accessibility;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bingbi.acceptance.accessibility.Scene.Stage;

/** The desk and all pages of the office beside the register entries themselves; also what one sees where nothing is to be seen. */
record OfficeScenes() {
    /** Has nothing to sign, to confirm or to report. */
    private static final String IDLE = "weiguo";

    List<Scene> all() {
        return Stream.of(
                        signingIn(),
                        desks(),
                        nothingToDo(),
                        searching(),
                        absences(),
                        administering(),
                        reportingNothing(),
                        importing(),
                        weighingAnExemption(),
                        failing())
                .flatMap(List::stream)
                .toList();
    }

    private List<Scene> signingIn() {
        return List.of(
                new Scene("sign-in", "", stage -> stage.page().navigate("/share/page/bingbi")),
                new Scene("sign-in refused", "", stage -> {
                    stage.page().navigate("/share/page/bingbi");
                    stage.fill("[name=username] input", "liming").fill("[name=password] input", "wrong");
                    stage.click("bb-sign-in-form button").shows("bb-sign-in-form .error-text");
                }),
                new Scene("changing the password", "zhaomin", stage -> stage.at("desk", "bb-desk-page h2")
                        .click("bb-masthead button:nth-of-type(2)")
                        .click("bb-password-dialog button.primary")
                        .shows("bb-password-dialog .error-text")));
    }

    private List<Scene> desks() {
        return List.of(
                new Scene("a handler's desk", "liming", stage -> stage.at("desk", "bb-desk-page h2")),
                new Scene("a department head's desk", "qianjin", stage -> stage.at("desk", "bb-step-list a")),
                new Scene("one's entries", "liming", stage -> stage.at("entries", "bb-entry-list a")),
                new Scene("one's signatures", "qianjin", stage -> stage.at("steps", "bb-step-list a")));
    }

    private List<Scene> nothingToDo() {
        return List.of(
                new Scene("an empty desk", IDLE, stage -> stage.at("desk", "bb-desk-page h2")),
                new Scene("no entries", IDLE, stage -> stage.at("entries", "bb-list-page p.soft")),
                new Scene("nothing to sign", IDLE, stage -> stage.at("steps", "bb-list-page p.soft")),
                new Scene("nothing due", IDLE, stage -> stage.at("zero-reports", "bb-due-section p.soft")),
                new Scene(
                        "nothing reported",
                        IDLE,
                        stage -> stage.at("zero-reports?box=reported", "bb-reported-section p.soft")),
                new Scene(
                        "nothing to confirm", IDLE, stage -> stage.at("confirmations", "bb-confirmations-page p.soft")),
                new Scene(
                        "nothing confirmed",
                        IDLE,
                        stage -> stage.at("confirmations?box=confirmed", "bb-confirmations-page p.soft")),
                new Scene("no notes", IDLE, stage -> stage.at("guide", "bb-guide-page p.soft")),
                new Scene("no absences", IDLE, stage -> stage.at("absences", "[aria-labelledby=absences] p.soft")));
    }

    private List<Scene> searching() {
        return List.of(
                new Scene("the archive", "wangfang", stage -> stage.at("archive", "bb-hit-list a")),
                new Scene("a search with everything chosen", "wangfang", stage -> stage.at(
                                "archive?words=%E6%A1%88&from=2020-01-01&category=LEADING_CADRE",
                                "bb-archive-page .chips li")
                        .shows("bb-hit-list mark")),
                new Scene(
                        "a search without a hit",
                        "wangfang",
                        stage -> stage.at("archive?words=zzzz", "bb-archive-page .results p.soft")));
    }

    private List<Scene> absences() {
        return List.of(
                new Scene("an absence without days and delegate", "zhaomin", stage -> stage.at(
                                "absences", "bb-absence-form button.primary")
                        .click("bb-absence-form button.primary")
                        .shows("bb-absence-form .error-text")),
                new Scene(
                        "everybody's absences",
                        "zhengyan",
                        stage -> stage.at(
                                "administration", "bb-absence-section [aria-labelledby=absences] :is(table, p.soft)")));
    }

    private List<Scene> administering() {
        return List.of(
                new Scene("the settings", "zhengyan", stage -> stage.at("administration", "bb-administration-page h2")
                        .shows("bb-administration-page table")));
    }

    private List<Scene> reportingNothing() {
        return List.of(
                new Scene(
                        "cases due for a zero report",
                        "liming",
                        stage -> stage.at("zero-reports", "bb-due-section .card")),
                new Scene(
                        "zero reports made",
                        "liming",
                        stage -> stage.at("zero-reports?box=reported", "bb-reported-section .card")),
                new Scene(
                        "zero reports to confirm",
                        "qianjin",
                        stage -> stage.at("confirmations", "bb-confirmations-page .card")),
                new Scene(
                        "what is due, done and late",
                        "wangfang",
                        stage -> stage.at("overview", "bb-overview-page table")));
    }

    private List<Scene> importing() {
        return List.of(
                new Scene("a list of closed cases with wrong lines", "wangfang", stage -> {
                    stage.at("overview", "bb-import-section bb-drop-zone");
                    choose(
                            stage,
                            "bb-import-section",
                            """
                            案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段
                            东检刑诉受〔2026〕1号,某案,盗窃罪,nobody,01,2026-13-01,2026-10-01,审查起诉
                            ,某案,盗窃罪,liming,99,2026-09-01,昨天,审查起诉
                            """);
                    stage.shows("bb-import-section bb-line-errors td");
                }),
                new Scene("an organisation with wrong lines", "zhengyan", stage -> {
                    stage.at("administration", "bb-organisation-section bb-drop-zone");
                    choose(
                            stage,
                            "bb-organisation-section",
                            """
                            部门编码,部门名称,姓名,账号,职务,角色,分管部门
                            01,第一检察部,李明,nobody,检察官,太上皇,
                            01,第一检察部,钱进,qianjin,主任,部门负责人,
                            01,第一检察部,赵敏,zhaomin,主任,部门负责人,
                            """);
                    stage.shows("bb-organisation-section bb-line-errors td");
                }),
                new Scene("a file that is no list", "wangfang", stage -> {
                    stage.at("overview", "bb-import-section bb-drop-zone");
                    choose(stage, "bb-import-section", "这不是清单");
                    stage.shows("bb-import-section bb-line-errors h3");
                }));
    }

    private List<Scene> weighingAnExemption() {
        return List.of(
                new Scene("the guide", "liming", stage -> stage.at("guide", "bb-guide-page .card")),
                new Scene("which exemption it may be", "liming", stage -> stage.at("note", "bb-note-exemption input")),
                new Scene("no exemption chosen", "liming", stage -> stage.at("note", "bb-note-exemption input")
                        .click(".bar button.primary")
                        .shows("bb-note-exemption .error-text")),
                new Scene("a question of the guide", "liming", stage -> atQuestion(stage)),
                new Scene("a question without an answer", "liming", stage -> atQuestion(stage)
                        .click(".bar button.primary")
                        .shows("bb-note-question .error-text")),
                new Scene("who asked, and about which case", "liming", stage -> atFacts(stage)),
                new Scene("where the answers lead", "liming", stage -> atOutcome(stage)),
                new Scene("a note about to be thrown away", "liming", stage -> atOutcome(stage)
                        .click(".bar button.danger")
                        .shows("bb-dialog dialog")),
                new Scene("a note concluded", "liming", stage -> atOutcome(stage)
                        .click(".bar button:not(.danger):not(.primary) >> nth=-1")
                        .shows("bb-note-page .after")));
    }

    private List<Scene> failing() {
        return List.of(
                new Scene("nothing there", "liming", stage -> stage.at("dossier/unknown", "bb-dossier-page .notice")),
                new Scene("no such page", "liming", stage -> stage.at("nowhere", "main .notice")),
                new Scene("a session that has ended", "liming", stage -> {
                    once(stage.page(), 401);
                    stage.at("entries", "bb-session-ended dialog");
                }),
                new Scene("a server that fails", "liming", stage -> {
                    once(stage.page(), 500);
                    stage.at("entries", "bb-list-page .notice.error button");
                }));
    }

    /** The next list of one's entries is answered so. */
    private static void once(Page page, int status) {
        page.route(
                "**/bingbi/dossiers?**",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(status)),
                new Page.RouteOptions().setTimes(1));
    }

    private static void choose(Stage stage, String section, String list) {
        stage.page()
                .locator(section + " input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stage atQuestion(Stage stage) {
        return stage.at("note", "bb-note-exemption input")
                .click("bb-note-exemption input")
                .click(".bar button.primary")
                .shows("bb-note-question input");
    }

    private static Stage atFacts(Stage stage) {
        return atQuestion(stage)
                .click("bb-note-question label:last-of-type input")
                .click(".bar button.primary")
                .shows("bb-note-facts [name=caseName]");
    }

    private static Stage atOutcome(Stage stage) {
        return atFacts(stage)
                .fill("bb-note-facts [name=intervenerName] input", "东方未明")
                .fill("bb-note-facts [name=caseName] input", "丁某非法经营案")
                .click(".bar button.primary")
                .shows("bb-note-outcome");
    }
}

package org.bingbi.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bingbi.acceptance.accessibility.Scene.Stage;
import org.bingbi.acceptance.fixture.Axe;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state holds to WCAG 2.2 AA as far as axe-core can see, on an office screen and on a telephone, in both languages. */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final List<String> LANGUAGES = List.of("zh-CN", "en-GB");

    private final Bingbi bingbi;
    private final Map<String, Page> windows = new HashMap<>();
    private Browser browser;
    private Entry draft;
    private Entry waiting;
    private Entry returned;

    AccessibilityTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        draft = Entry.by(bingbi, "liming").with(Sample.CHAT).drafted();
        waiting = Entry.by(bingbi, "liming").with(Sample.values()).submitted();
        returned = Entry.by(bingbi, "liming").with(Sample.CHAT).submitted().returnedBy("qianjin", "请补充地点。");
        browser = new Browser(bingbi);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource
    void nothingStandsInAnybodysWay(Scene scene, String language) {
        Page page = window(scene.account(), language);

        scene.play().accept(new Stage(page));

        List<String> violations = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            showWhole(page, width);
            Axe.violations(page).forEach(violation -> violations.add(width + " px: " + violation));
            if (overflows(page)) {
                violations.add(width + " px: the page must be scrolled sideways");
            }
        }
        assertThat(violations).isEmpty();
    }

    Stream<Arguments> nothingStandsInAnybodysWay() {
        return LANGUAGES.stream().flatMap(language -> scenes().map(scene -> Arguments.of(scene, language)));
    }

    private Stream<Scene> scenes() {
        return Stream.of(
                        signingIn(),
                        desks(),
                        registering(),
                        reading(),
                        signing(),
                        searching(),
                        administering(),
                        failing())
                .flatMap(List::stream);
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
                new Scene("an empty desk", "zhaomin", stage -> stage.at("desk", "bb-desk-page h2")),
                new Scene("a department head's desk", "qianjin", stage -> stage.at("desk", "bb-step-list a")),
                new Scene("one's entries", "liming", stage -> stage.at("entries", "bb-entry-list a")),
                new Scene("one's signatures", "qianjin", stage -> stage.at("steps", "bb-step-list a")));
    }

    private List<Scene> registering() {
        return List.of(
                new Scene("an empty form", "zhaomin", stage -> stage.at("register", "bb-register-page h1")),
                new Scene("a form submitted too early", "sunli", stage -> stage.at("register", "bb-register-page h1")
                        .click(".bar button.primary")
                        .click("bb-submit-dialog button.primary")
                        .showsNoMore("bb-submit-dialog")
                        .shows("bb-error-summary li")),
                new Scene("a name being looked up, and somebody behind", "zhaomin", stage -> stage.at(
                                "register", "bb-register-page h1")
                        .click(".behind input")
                        .shows("[name=behindName]")
                        .fill("[name=intervenerName] input", "沈")
                        .shows("[role=option]")),
                new Scene("a draft with evidence", "liming", stage -> atDraft(stage)),
                new Scene("a piece of evidence about to be removed", "liming", stage -> atDraft(stage)
                        .click("bb-evidence-list button.danger")
                        .shows("bb-dialog dialog")),
                new Scene("an empty file refused", "liming", stage -> {
                    atDraft(stage);
                    stage.page()
                            .locator("input[type=file]")
                            .setInputFiles(new FilePayload("空.txt", "text/plain", new byte[0]));
                    stage.shows("bb-upload-list .error-text");
                }),
                new Scene("the last look before submission", "liming", stage -> atDraft(stage)
                        .click(".bar button.primary")
                        .shows("bb-submit-dialog dialog")),
                new Scene("a draft about to be thrown away", "liming", stage -> atDraft(stage)
                        .click(".bar button.danger")
                        .shows("bb-dialog dialog")),
                new Scene(
                        "a returned form",
                        "liming",
                        stage -> stage.at("register/" + returned.id(), "bb-register-page .notice")));
    }

    private List<Scene> reading() {
        List<Scene> scenes = new ArrayList<>(List.of(
                new Scene("one's own dossier", "liming", stage -> atWaiting(stage)
                        .click(".supplement summary")
                        .shows("bb-supplement")
                        .click("[aria-labelledby=trail] summary")
                        .shows("bb-trail li")),
                new Scene(
                        "a returned dossier",
                        "liming",
                        stage -> stage.at("dossier/" + returned.id(), "bb-dossier-page .notice"))));
        for (Sample sample : Sample.values()) {
            scenes.add(new Scene("a look at evidence: " + sample, "liming", stage -> atWaiting(stage)
                    .click("bb-evidence-list li:has-text('" + sample.uploadName() + "') button")
                    .shows("bb-preview-dialog :is(img, iframe, audio, pre:not(:empty))")));
        }
        return scenes;
    }

    private List<Scene> signing() {
        return List.of(
                new Scene("a form to sign", "qianjin", stage -> atWaiting(stage).shows("bb-sign-panel")),
                new Scene("a return without a reason", "qianjin", stage -> atWaiting(stage)
                        .click("bb-sign-panel .acts label:nth-of-type(2)")
                        .click("bb-sign-panel form > button")
                        .shows("bb-sign-panel .error-text")),
                new Scene("a recusal without a reason", "qianjin", stage -> atWaiting(stage)
                        .click("bb-sign-panel .acts label:last-child")
                        .click("bb-sign-panel form > button")
                        .shows("bb-sign-panel .error-text")));
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

    private List<Scene> weighingAnExemption() {
        return List.of(
                new Scene("the guide", "liming", stage -> stage.at("guide", "bb-guide-page .card")),
                new Scene("which exemption it may be", "liming", stage -> stage.at("note", "bb-note-exemption input")),
                new Scene("no exemption chosen", "liming", stage -> stage.at("note", "bb-note-exemption input")
                        .click(".bar button.primary")
                        .shows("bb-note-exemption .error-text")));
    }

    private List<Scene> failing() {
        return List.of(
                new Scene("nothing there", "liming", stage -> stage.at("dossier/unknown", "bb-dossier-page .notice")),
                new Scene("no such page", "liming", stage -> stage.at("nowhere", "main .notice")));
    }

    private Stage atDraft(Stage stage) {
        return stage.at("register/" + draft.id(), "bb-register-page bb-evidence-list li");
    }

    private Stage atWaiting(Stage stage) {
        return stage.at("dossier/" + waiting.id(), "bb-dossier-page bb-form-sheet");
    }

    /** Loaded anew between scenes, so that none begins where another ended; signed in only once. */
    private Page window(String account, String language) {
        if (account.isEmpty()) {
            return windows.computeIfAbsent(language, browser::windowOfStranger);
        }
        Page page = windows.computeIfAbsent(account + language, unknown -> browser.windowOf(account, language));
        page.setViewportSize(1280, 900);
        page.navigate("about:blank");
        page.navigate("/share/page/bingbi");
        return page;
    }

    /** As tall as the page: nothing lies under the bar at its foot. */
    private static void showWhole(Page page, int width) {
        page.setViewportSize(width, 900);
        int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(900, height));
    }

    private static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}

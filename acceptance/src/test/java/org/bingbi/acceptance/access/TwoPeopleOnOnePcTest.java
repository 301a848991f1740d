package org.bingbi.acceptance.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Article 15 where colleagues share a PC: the next person reads nothing of what the last one left open, and none of it is saved as the
 * next person's. Each way to write something is tried.
 */
@Tag("article-15")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPeopleOnOnePcTest {
    private static final String NEXT = "sunli";
    private static final String WORDS = "只有本人可以看到的文字";

    private final Bingbi bingbi;
    private Browser browser;
    private Page page;
    private String waiting;
    private String submitted;

    TwoPeopleOnOnePcTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        browser = new Browser(bingbi);
        Entry entry = Entry.by(bingbi, "liming").submitted();
        waiting = entry.id();
        submitted = entry.id();
    }

    @AfterEach
    void closeWindow() {
        page.context().close();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    /** Something that a person writes or sends. */
    record Writing(String name, String account, String route, BiConsumer<Page, String> type, String send) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static BiConsumer<Page, String> filling(String selector) {
        return (page, words) -> page.locator(selector).first().fill(words);
    }

    Stream<Writing> writings() {
        return Stream.of(
                new Writing("register form", "liming", "register", filling("[name=intervenerName] input"), null),
                new Writing(
                        "long text",
                        "liming",
                        "register",
                        filling("[name=interventionContent] textarea"),
                        ".bar .row button"),
                new Writing(
                        "upload",
                        "liming",
                        "register",
                        (page, words) ->
                                page.locator("input[type=file]").setInputFiles(RegisterPage.file(Sample.LETTER)),
                        null),
                new Writing(
                        "guide note",
                        "liming",
                        "note",
                        (page, words) -> page.locator("bb-note-exemption input[type=radio]")
                                .first()
                                .check(),
                        null),
                new Writing(
                        "zero report",
                        "liming",
                        "zero-reports",
                        (page, words) -> {
                            page.locator("bb-other-case summary").click();
                            page.locator("bb-other-case [name=caseNumber] input")
                                    .fill(words);
                            page.locator("bb-other-case [name=caseName] input").fill(words);
                        },
                        "bb-other-case button"),
                new Writing(
                        "opinion",
                        "qianjin",
                        "dossier/%s",
                        (page, words) -> {
                            page.locator("bb-sign-panel textarea").fill(words);
                            page.locator("bb-sign-panel input[type=password]").fill(Bingbi.DEMO_PASSWORD);
                        },
                        "bb-sign-panel form > button"),
                new Writing(
                        "remark",
                        "liming",
                        "dossier/%s",
                        (page, words) -> {
                            page.locator("bb-remarks summary").click();
                            page.locator("bb-remarks textarea").fill(words);
                        },
                        "bb-remarks button.primary"),
                new Writing(
                        "somebody concerned",
                        "liming",
                        "dossier/%s",
                        (page, words) -> {
                            page.locator("bb-conflicts summary").click();
                            page.locator("bb-conflicts bb-person-field input").fill("沈");
                        },
                        null),
                new Writing(
                        "absence",
                        "zhaomin",
                        "absences",
                        (page, words) -> {
                            page.locator("bb-absence-form input[type=date]")
                                    .first()
                                    .fill("2027-03-01");
                            page.locator("bb-absence-form input[type=date]")
                                    .last()
                                    .fill("2027-03-02");
                            page.locator("bb-absence-form [name=delegate] input, bb-absence-form bb-person-field input")
                                    .last()
                                    .fill("李");
                        },
                        null),
                new Writing(
                        "organisation",
                        "zhengyan",
                        "administration",
                        (page, words) -> page.locator("bb-organisation-section input[type=file]")
                                .setInputFiles(RegisterPage.file(Sample.CHAT)),
                        null),
                new Writing(
                        "search",
                        "wangfang",
                        "archive",
                        filling("[name=words] input"),
                        "bb-archive-page form button.primary"),
                new Writing(
                        "password",
                        "zhaomin",
                        "desk",
                        (page, words) -> {
                            page.locator("bb-masthead button:nth-of-type(2)").click();
                            page.locator("bb-password-dialog input").first().fill(words);
                        },
                        null));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void whatOneWroteIsNeitherSeenNorSavedByTheNextWhoSignsInInAnotherTab(Writing writing) {
        written(writing);

        Page other = page.context().newPage();
        other.navigate("/share/page/bingbi");
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
        assertThat(other.locator("bb-sign-in-form")).isVisible();
        assertGone();
        Browser.signIn(other, NEXT);

        assertGone();
        assertNothingIsTheNextPersons();
    }

    /** No tab hears of this sign-in; the server tells the first request that comes. */
    @ParameterizedTest
    @MethodSource("writings")
    void whatOneSendsIsRefusedOnceSomebodyElseIsSignedIn(Writing writing) {
        written(writing);

        signInUnheard(page.context(), NEXT);
        if (writing.send() != null) {
            page.locator(writing.send()).last().click(new Locator.ClickOptions().setForce(true));
        }
        lookedAt();

        // The next person's own page has taken its place.
        assertThat(page.locator("bb-masthead .person")).containsText("孙丽");
        assertThat(page.locator("bb-desk-page")).isVisible();
        assertNoWordIsLeft();
        assertNothingIsTheNextPersons();
    }

    @Test
    void whoSignsInAgainFindsWhatWasTypedWhereItWas() {
        page = browser.window("zhaomin", 1280);
        page.navigate("/share/page/bingbi#/dossier/" + submitted);
        page.navigate("/share/page/bingbi#/register");
        RegisterPage form = new RegisterPage(page);
        form.intervener().getByLabel("姓名").fill("公孙");
        assertThat(form.saveState()).containsText("已保存");
        page.context().clearCookies();
        form.event().getByLabel("主要内容").fill(WORDS);
        lookedAt();

        Locator panel = page.locator("bb-session-ended");
        assertThat(panel.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(page.locator("bb-register-page")).hasCount(0);
        assertThat(page.locator("bb-masthead")).hasCount(0);
        assertThat(stores()).doesNotContain(WORDS);
        panel.getByLabel("密码").fill(Bingbi.DEMO_PASSWORD);
        panel.getByLabel("密码").press("Enter");

        assertThat(form.event().getByLabel("主要内容")).hasValue(WORDS);
        assertThat(form.saveState()).containsText("已保存");
    }

    @Test
    void nothingComesBackWithTheBackButtonAfterSigningOut() {
        page = browser.window("liming", 1280);
        page.navigate("/share/page/bingbi#/dossier/" + submitted);
        assertThat(page.locator("bb-form-sheet").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
        assertThat(page.locator("bb-sign-in-form")).isVisible();

        for (int step = 0; step < 3; step++) {
            page.evaluate("history.back()");
            assertThat(page.locator("bb-form-sheet")).hasCount(0);
        }
        page.navigate("/share/page/bingbi");
        assertThat(page.locator("bb-sign-in-form")).isVisible();
        assertThat(stores()).doesNotContain("liming", "高远");
    }

    @Test
    void addressesAndTitlesNameNobody() {
        page = browser.window("wangfang", 1280);
        page.navigate("/share/page/bingbi#/archive");
        for (String name : List.of("words", "intervener")) {
            page.locator("bb-archive-page details").evaluate("details => details.open = true");
            page.locator("[name=" + name + "] input").fill("胡某某");
            page.locator("bb-archive-page form button.primary").click();
            assertThat(page.locator("bb-archive-page .chips li").first()).containsText("胡某某");
            assertThat(page.url() + page.title()).doesNotContain("胡", "%E8%83%A1", "wangfang");
        }
        page.goBack();
        assertThat(page.locator("bb-archive-page .chips li")).hasCount(1);

        page.navigate("/share/page/bingbi#/archive?words=%E8%83%A1");
        assertThat(page.locator("bb-archive-page .chips li").first()).containsText("胡");
        assertThat(page.url()).doesNotContain("%E8%83%A1");
        page.navigate("/share/page/bingbi#/steps");
        assertThat((String) page.evaluate("[...document.querySelectorAll('a')].map(a => a.href).join(' ')"))
                .doesNotContain("wangfang");
    }

    private void written(Writing writing) {
        page = browser.windowOf(writing.account(), "zh-CN");
        // Saved sessions end with the test that signs out: each begins one of its own.
        signInUnheard(page.context(), writing.account());
        page.navigate("/share/page/bingbi?" + UUID.randomUUID() + "#/"
                + writing.route().formatted(waiting));
        assertThat(page.locator("bb-masthead .person")).isVisible();
        page.context().setDefaultTimeout(15_000);
        // Else a request of the page's own beginning may be the first to hear of the next person.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        writing.type().accept(page, WORDS);
    }

    /** Nothing of the page is there: not on the screen, not in the document, not in a store. */
    private void assertGone() {
        assertThat(page.locator("bb-masthead .person")).hasCount(0);
        assertThat(page.locator(
                        "main :is(bb-register-page, bb-dossier-page, bb-note-page, bb-zero-page, bb-absence-page)"))
                .hasCount(0);
        assertNoWordIsLeft();
    }

    private void assertNoWordIsLeft() {
        assertThat(page.locator("body")).not().containsText(WORDS);
        assertThat(stores()).doesNotContain(WORDS);
    }

    /** Somebody comes to the tab; what it had sent before may have emptied it already. */
    private void lookedAt() {
        try {
            page.evaluate("dispatchEvent(new Event('focus'))");
        } catch (PlaywrightException leaving) {
            assertThat(leaving).hasMessageContaining("navigation");
        }
    }

    private void assertNothingIsTheNextPersons() {
        var next = bingbi.as(NEXT);
        assertThat(next.get("/bingbi/dossiers?max=200").text()).doesNotContain(WORDS);
        assertThat(next.get("/bingbi/zero-reports?box=MINE&max=200").text()).doesNotContain(WORDS);
        for (var draft :
                next.get("/bingbi/dossiers?max=200&status=DRAFT").json().path("items")) {
            assertThat(next.get("/bingbi/dossiers/" + draft.path("id").asText()).text())
                    .doesNotContain(WORDS, Sample.LETTER.uploadName());
        }
        assertThat(bingbi.as("liming").get("/bingbi/dossiers/" + submitted).text())
                .doesNotContain(WORDS);
    }

    private String stores() {
        return (String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])");
    }

    private static void signInUnheard(BrowserContext context, String account) {
        int status = context.request()
                .post(
                        "/share/page/dologin",
                        RequestOptions.create().setData(Map.of("username", account, "password", Bingbi.DEMO_PASSWORD)))
                .status();
        assertThat(status).isEqualTo(204);
    }
}

package org.bingbi.acceptance.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Visitor;
import org.bingbi.acceptance.pages.DossierPage;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slow line, no line at all, a session that ends, a finger too quick: nothing typed is lost, and nothing is done twice. */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedWorkTest {
    private static final int SLOW_BYTES_PER_SECOND = 60_000;

    private final Bingbi bingbi;
    private Browser browser;
    private Page page;

    InterruptedWorkTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        browser = new Browser(bingbi);
    }

    @AfterEach
    void closeWindow() {
        page.context().close();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void onASlowLineOneSeesHowFarAFileIs() {
        page = browser.windowOf("liming", "zh-CN");
        RegisterPage form = RegisterPage.begunBy(page);
        line(SLOW_BYTES_PER_SECOND);

        page.locator("input[type=file]").setInputFiles(RegisterPage.file(Sample.LETTER));

        Locator progress = form.evidence().getByRole(AriaRole.PROGRESSBAR);
        assertThat(progress).hasAccessibleName(Sample.LETTER.uploadName() + " 的上传进度");
        assertThat(form.evidence()).containsText(Pattern.compile("已上传 .* / .*（[1-9]\\d?%）"));
        line(-1);
        assertThat(form.evidenceItem(Sample.LETTER)).isVisible();
        assertThat(progress).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"double click", "Enter twice"})
    void aFormIsSubmittedOnceHoweverOftenOnePresses(String how) {
        Entry draft = Entry.by(bingbi, "liming").drafted();
        page = browser.windowOf("liming", "zh-CN");
        page.navigate("/share/page/bingbi#/register/" + draft.id());
        List<Route> held = holding("**/submission");
        Locator confirm = new RegisterPage(page).ask().confirmation();

        press(confirm, how);

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("正在提交……")))
                .isDisabled();
        page.keyboard().press("Enter");
        held.forEach(Route::resume);
        assertThat(new DossierPage(page).status()).hasText("报告签署中");
        assertThat(held).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"double click", "Enter twice"})
    void aFormIsSignedOnceHoweverOftenOnePresses(String how) {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        page = browser.windowOf("qianjin", "zh-CN");
        page.navigate("/share/page/bingbi#/dossier/" + entry.id());
        DossierPage dossier = new DossierPage(page).withOpinion("情况属实。");
        List<Route> held = holding("**/signature");

        press(dossier.signButton(), how);

        assertThat(dossier.signPanel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("正在提交……")))
                .isDisabled();
        held.forEach(Route::resume);
        assertThat(dossier.signPanel()).hasCount(0);
        assertThat(held).hasSize(1);
    }

    @Test
    void aMinuteWithoutALineLosesNothing() {
        page = browser.windowOf("zhaomin", "zh-CN");
        page.context().clock().install();
        RegisterPage form = RegisterPage.begunBy(page);
        form.intervener().getByLabel("姓名").fill("公孙");
        assertThat(form.saveState()).containsText("已保存");

        page.context().setOffline(true);
        form.intervener().getByLabel("姓名").fill("公孙若兰");
        assertThat(form.saveState()).containsText("未连接服务器");
        page.context().clock().runFor(60_000);
        form.event().getByLabel("主要内容").fill("断网期间写下的内容。");
        page.context().clock().runFor(5_000);
        assertThat(form.saveState()).containsText("未连接服务器");
        page.context().setOffline(false);

        assertThat(form.saveState()).containsText("已保存");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        form.event().getByLabel("地点").fill("办公室");
        page.context().clock().runFor(5_000);
        assertThat(form.saveState()).containsText("已保存");
        page.reload();
        assertThat(form.intervener().getByLabel("姓名")).hasValue("公孙若兰");
        assertThat(form.event().getByLabel("主要内容")).hasValue("断网期间写下的内容。");
        assertThat(form.event().getByLabel("地点")).hasValue("办公室");
    }

    @Test
    void aSessionThatEndsWhileFillingInLosesNothing() {
        page = browser.window("zhaomin", 1280);
        RegisterPage form = RegisterPage.begunBy(page);
        form.intervener().getByLabel("姓名").fill("令狐");
        assertThat(form.saveState()).containsText("已保存");

        signOutElsewhere();
        form.intervener().getByLabel("姓名").fill("令狐长风");
        Locator signIn = page.locator("bb-session-ended");
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("登录已过期")))
                .isVisible();
        assertThat(signIn.getByLabel("账号")).hasValue("zhaomin");
        assertThat(signIn.getByLabel("账号")).isDisabled();
        signIn.getByLabel("密码").fill("wrong");
        signIn.getByLabel("密码").press("Enter");
        assertThat(signIn).containsText("账号或密码不正确");
        signIn.getByLabel("密码").fill(Bingbi.DEMO_PASSWORD);
        signIn.getByLabel("密码").press("Enter");

        assertThat(signIn).hasCount(0);
        assertThat(form.saveState()).containsText("已保存");
        page.reload();
        assertThat(form.intervener().getByLabel("姓名")).hasValue("令狐长风");
        form.filledAbout("令狐长风").submitted();
    }

    /** The same browser signs out in another of its windows. */
    private void signOutElsewhere() {
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(Visitor.CSRF))
                .map(cookie -> URLDecoder.decode(cookie.value, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
        int status = page.context()
                .request()
                .post(
                        "/share/page/dologout",
                        RequestOptions.create().setHeader(Visitor.CSRF, token).setMaxRedirects(0))
                .status();
        // Share itself answers 401 with the address of its sign-in page.
        assertThat(status).isIn(200, 204, 302, 401);
    }

    /** Requests to the address stay on their way until they are resumed. */
    private List<Route> holding(String address) {
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(address, held::add);
        return held;
    }

    private void press(Locator button, String how) {
        if (how.equals("double click")) {
            button.dblclick();
        } else {
            button.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
        }
    }

    /** @param bytesPerSecond of the line from now on; -1: as fast as it goes */
    private void line(int bytesPerSecond) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", bytesPerSecond < 0 ? 0 : 100);
        conditions.addProperty("downloadThroughput", bytesPerSecond);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }
}

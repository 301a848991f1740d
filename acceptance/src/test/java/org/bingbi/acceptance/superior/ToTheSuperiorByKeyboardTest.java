package org.bingbi.acceptance.superior;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.Keyboard;
import org.bingbi.acceptance.fixture.OneStory;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Screenshots;
import org.bingbi.acceptance.pages.ArchivePage;
import org.bingbi.acceptance.pages.DossierPage;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A direct report to the superior discipline office with keys alone: a sealed package, and nobody inside who knows of it. */
@ExtendWith({RunningBingbi.class, OneStory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ToTheSuperiorByKeyboardTest {
    private static final String INTERVENER = "百里奚川";

    private final Bingbi bingbi;
    private Browser browser;
    private Page recorder;
    private String id;
    private String passphrase;
    private byte[] content;

    ToTheSuperiorByKeyboardTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        id = Entry.by(bingbi, "zhaomin")
                .with("intervenerName", INTERVENER)
                .with("reportOption", null)
                .with(Sample.CHAT)
                .drafted()
                .id();
        browser = new Browser(bingbi);
        recorder = browser.windowOf("zhaomin", "zh-CN");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    @Order(1)
    @Tag("article-13")
    void theRecorderReportsPastEverybodyInside() {
        recorder.navigate("/share/page/bingbi#/register/" + id);
        RegisterPage form = new RegisterPage(recorder);
        Keyboard keys = new Keyboard(recorder);
        Locator ways = form.part("报告方式").getByRole(AriaRole.GROUP).first();

        keys.choose(ways, ways.getByLabel("直接报告上级检察院纪检监察机构"));
        keys.enter(button("提交登记表"));
        keys.enter(form.confirmation());

        DossierPage dossier = new DossierPage(recorder);
        assertThat(dossier.status()).hasText("待报上级院");
    }

    @Test
    @Order(2)
    @Tag("article-13")
    void thePassphraseIsShownOnceAndNotBeforeItWasWrittenDownIsThereAWayOn() throws IOException {
        Keyboard keys = new Keyboard(recorder);
        keys.to(button("制作并下载加密报送件"));
        Download download = recorder.waitForDownload(() -> keys.press("Enter"));
        try (InputStream file = download.createReadStream()) {
            content = file.readAllBytes();
        }
        Locator dialog = recorder.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("加密报送件的密码"));
        passphrase = recorder.locator("bb-package-card code").textContent().strip();
        Screenshots.ofWindow(recorder, "sealed-package");

        keys.press("Escape");
        assertThat(dialog).isVisible();
        assertThat(recorder.getByText(passphrase)).hasCount(1);
        assertThat(button("关闭")).isDisabled();
        keys.to(recorder.getByLabel("我已抄录或者保存密码")).press("Space");
        keys.enter(button("关闭"));

        assertThat(dialog).hasCount(0);
        assertThat(recorder.getByText(passphrase)).hasCount(0);
        recorder.reload();
        assertThat(button("制作并下载加密报送件")).isVisible();
        assertThat(recorder.getByText(passphrase)).hasCount(0);
        assertThat(download.suggestedFilename()).endsWith(".zip").doesNotContain(INTERVENER);
    }

    @Test
    @Order(3)
    @Tag("article-6")
    @Tag("article-15")
    void onlyThePassphraseOpensWhatWasDownloaded(@TempDir Path folder) throws IOException {
        OpenedPackage opened = OpenedPackage.of(content, passphrase, folder);

        assertThat(opened.text("登记表.html")).contains(INTERVENER);
        assertThat(opened.entries().get("证据/001-" + Sample.CHAT.uploadName())).isEqualTo(Sample.CHAT.bytes());
        assertThatThrownBy(() -> OpenedPackage.of(content, passphrase + "x", folder))
                .isInstanceOf(IOException.class);
        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain(INTERVENER, "登记表");
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"qianjin", "shenlan", "zhouzheng", "zhengyan"})
    @Tag("article-15")
    void nobodyInsideLearnsOfIt(String account) {
        recorder.navigate("/share/page/bingbi#/entries");
        assertThat(leadingThere(recorder)).isVisible();

        Page page = browser.windowOf(account, "zh-CN");
        assertThat(page.locator("bb-desk-page h2").first()).isVisible();
        assertThat(leadingThere(page)).hasCount(0);
        page.navigate("/share/page/bingbi#/steps");
        assertThat(page.locator("bb-list-page .card").last()).isVisible();
        assertThat(leadingThere(page)).hasCount(0);
        page.navigate("/share/page/bingbi#/dossier/" + id);
        assertThat(page.getByText("没有这项内容，或者您无权查看。")).isVisible();
        page.context().close();
    }

    @Test
    @Order(5)
    @Tag("article-15")
    void theDisciplineOfficeFindsNothingInItsArchive() {
        Page page = browser.windowOf("wangfang", "zh-CN");
        ArchivePage.openedIn(page).words(INTERVENER);

        assertThat(page.getByText("没有找到符合条件的档案")).isVisible();
        page.context().close();
    }

    private Locator leadingThere(Page page) {
        return page.locator("a[href*='" + id + "']");
    }

    private Locator button(String name) {
        return recorder.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

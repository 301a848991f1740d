package org.bingbi.acceptance.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Keyboard;
import org.bingbi.acceptance.fixture.OneStory;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job without a mouse: signing in, recording, signing, finding; the focus can be seen at every stop. */
@ExtendWith({RunningBingbi.class, OneStory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobByKeyboardTest {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMdduuuuhhmma", Locale.US);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final String INTERVENER = "欧阳竹青";

    private final Bingbi bingbi;
    private Browser browser;
    private String number;

    MainJobByKeyboardTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        browser = new Browser(bingbi);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    @Order(1)
    @Tag("article-7")
    void aHandlerRecordsAndReports() {
        Page page = browser.window(1280);
        Keyboard keys = signedIn(page, "liming");
        keys.enter(link(page, "登记一件"));
        RegisterPage form = new RegisterPage(page);

        Locator intervener = form.intervener();
        keys.write(intervener.getByLabel("姓名"), INTERVENER);
        keys.write(intervener.getByLabel("所在单位"), "青浦桥镇人民政府");
        keys.write(intervener.getByLabel("职务"), "副镇长");
        choose(keys, intervener, "人员类别", "领导干部");
        choose(keys, intervener, "在职情况", "在职");
        Locator event = form.event();
        typeMoment(keys, event.getByLabel("时间"));
        keys.write(event.getByLabel("地点"), "微信");
        choose(keys, event, "性质", "过问");
        choose(keys, event, "方式", "微信");
        keys.write(event.getByLabel("主要内容"), RegisterPage.CONTENT);
        keys.to(form.part("行为情形（第九条至第十一条）").getByLabel("第十一条第（十）项")).press("Space");
        Locator reply = form.part("记录人答复及特别说明事项");
        choose(keys, reply, "是否已告知对方相关规定", "是");
        keys.write(reply.getByLabel("答复的形式"), "微信");
        keys.write(reply.getByLabel("答复的内容"), "按照规定不能打听、过问案件。");
        keys.to(form.evidence().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("选择文件")));
        page.waitForFileChooser(() -> keys.press("Enter")).setFiles(RegisterPage.file(Sample.CHAT));
        assertThat(form.evidenceItem(Sample.CHAT)).isVisible();
        keys.write(form.evidenceItem(Sample.CHAT).getByLabel("来源"), "本人手机");
        keys.enter(button(page, "提交登记表"));
        keys.enter(form.confirmation());

        DossierPage dossier = new DossierPage(page);
        assertThat(dossier.status()).hasText("报告签署中");
        assertThat(page.locator("bb-dossier-page")).containsText("来源：本人手机");
        number = dossier.number();
        page.context().close();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"qianjin, 情况属实。", "shenlan, 请登记。", "zhengyan, 同意登记备案。"})
    @Tag("article-13")
    void everybodySigns(String account, String opinion) {
        Page page = browser.window(1280);
        Keyboard keys = signedIn(page, account);
        keys.enter(link(page, number).first());
        DossierPage dossier = new DossierPage(page);
        assertThat(dossier.heading()).hasText(number);

        keys.write(dossier.signPanel().getByLabel("意见（必填）"), opinion);
        keys.write(dossier.signPanel().getByLabel("登录密码"), Bingbi.DEMO_PASSWORD);
        keys.enter(dossier.signButton());

        assertThat(dossier.sheet()).containsText(opinion);
        assertThat(dossier.signPanel()).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(3)
    void aDisciplineOfficerFindsItLooksAtItAndDownloadsEvidence() throws IOException {
        Page page = browser.window(1280);
        Keyboard keys = signedIn(page, "wangfang");
        keys.enter(link(page, "档案检索"));
        keys.enter(page.getByText("更多条件"));
        keys.write(page.getByLabel("过问人"), INTERVENER).press("Enter");
        keys.enter(link(page, number));
        assertThat(new DossierPage(page).heading()).hasText(number);

        keys.enter(button(page, "查看 " + Sample.CHAT.uploadName()));
        assertThat(page.locator("bb-preview-dialog img")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("bb-preview-dialog")).hasCount(0);
        keys.to(link(page, "下载 " + Sample.CHAT.uploadName()));
        Download download = page.waitForDownload(() -> keys.press("Enter"));

        try (InputStream file = download.createReadStream()) {
            assertThat(file.readAllBytes()).isEqualTo(Sample.CHAT.bytes());
        }
        page.context().close();
    }

    private static Keyboard signedIn(Page page, String account) {
        Keyboard keys = new Keyboard(page);
        page.navigate("/share/page/bingbi");
        keys.write(Browser.accountField(page), account);
        keys.write(Browser.passwordField(page), Bingbi.DEMO_PASSWORD).press("Enter");
        Browser.assertSignedIn(page);
        return keys;
    }

    private static void choose(Keyboard keys, Locator part, String group, String label) {
        Locator choices = part.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(group));
        keys.choose(
                choices,
                choices.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(label).setExact(true)));
    }

    /** Digit by digit. Without its Chinese language pack, Chromium asks for month, day, year and half of the day. */
    private static void typeMoment(Keyboard keys, Locator field) {
        LocalDateTime moment = LocalDateTime.parse(RegisterPage.threeHoursAgo());
        keys.to(field).type(AMERICAN.format(moment));
        if (!field.inputValue().equals(moment.toString())) {
            keys.press("Shift+Tab").to(field).type(CHINESE.format(moment));
        }
        assertThat(field).hasValue(moment.toString());
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

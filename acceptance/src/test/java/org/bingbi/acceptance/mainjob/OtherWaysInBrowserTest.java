package org.bingbi.acceptance.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Screenshots;
import org.bingbi.acceptance.pages.DossierPage;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not go the usual way, in the browser: late, exempt at first, past the department head, recused, returned. */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWaysInBrowserTest {
    private final Bingbi bingbi;
    private Browser browser;

    OtherWaysInBrowserTest(Bingbi bingbi) {
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
    @Tag("article-7")
    void aLateRecordIsSubmittedOnceTheDepartmentHeadHasConsented() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        RegisterPage form = RegisterPage.begunBy(page).filledAbout("钟离晚照");
        form.event()
                .getByLabel("时间")
                .fill(LocalDateTime.parse(RegisterPage.threeHoursAgo())
                        .minusDays(30)
                        .toString());
        form.event().getByLabel("事后补记的理由").fill("外出办案，未能按时登记。");
        button(page, "请钱进同意").click();
        assertThat(form.event()).containsText("送请钱进同意，答复后方可提交");
        Screenshots.of(page, "late-asked");

        Page head = browser.windowOf("qianjin", "zh-CN");
        link(head, "去答复").click();
        Locator request = head.locator("bb-consent-item").filter(new Locator.FilterOptions().setHasText("赵敏"));
        assertThat(request).containsText("外出办案，未能按时登记。");
        assertThat(head.getByText("钟离晚照")).hasCount(0);
        Screenshots.of(head, "late-consent");
        request.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("同意补记").setExact(true))
                .click();
        assertThat(request).containsText("已同意");
        head.context().close();

        page.reload();
        assertThat(form.event()).containsText("同意补记，可以提交");
        form.submitted();
        assertThat(page.locator("bb-dossier-page header")).containsText("事后补记");
        page.context().close();
    }

    @Test
    @Tag("article-12")
    void anExemptionThatIsNoneBecomesARecord() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        page.navigate("/share/page/bingbi#/guide");
        link(page, "开始判断").click();
        radio(page, "（一）领导、监督机关履行职责").check();
        Screenshots.of(page, "guide-exemptions");
        button(page, "下一步").click();
        radio(page, "否").check();
        Screenshots.of(page, "guide-question");
        button(page, "下一步").click();
        page.getByLabel("了解、过问人").fill("东方未明");
        page.getByLabel("案件名称").fill("丁某非法经营案");
        button(page, "下一步").click();
        assertThat(button(page, "确认并开始登记")).isVisible();
        Screenshots.of(page, "guide-outcome");
        button(page, "确认并开始登记").click();

        RegisterPage form = new RegisterPage(page);
        assertThat(form.intervener().getByLabel("姓名")).hasValue("东方未明");
        form.filledAbout("东方未明").submitted();
        page.context().close();
    }

    @Test
    @Tag("article-13")
    void aDirectReportPassesTheDepartmentHead() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        RegisterPage form = RegisterPage.begunBy(page).filledAbout("慕容听雪");
        form.part("报告方式").getByLabel("直接报告本院纪检监察机构").check();
        String number = form.submitted().number();
        page.context().close();

        Page office = browser.windowOf("zhengyan", "zh-CN");
        DossierPage.waitingAs(office, number).withOpinion("同意登记备案。").signed();
        assertThat(new DossierPage(office).status()).hasText("已备案登记");
        office.context().close();
        Page head = browser.windowOf("qianjin", "zh-CN");
        assertThat(head.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("待我签署")))
                .isVisible();
        assertThat(head.getByText(number)).hasCount(0);
        head.context().close();
    }

    @Test
    @Tag("article-13")
    void whoRecusesHimselfSeesItNoMoreAndTheRouteGoesOn() {
        Entry entry = Entry.by(bingbi, "liming").submitted().signedBy("qianjin", "情况属实。");
        String number = entry.number();
        Page leader = browser.windowOf("shenlan", "zh-CN");
        DossierPage dossier = DossierPage.waitingAs(leader, number);
        dossier.signPanel()
                .getByText("回避", new Locator.GetByTextOptions().setExact(true))
                .click();
        dossier.signPanel().getByLabel("回避理由").fill("与过问人系近亲属。");
        dossier.signPanel().getByLabel("登录密码").fill(Bingbi.DEMO_PASSWORD);
        Screenshots.of(leader, "recusal");
        dossier.signPanel()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交回避"))
                .click();
        assertThat(leader.getByText("您已回避，本件将由他人依规处理，您不能再查阅。").first()).isVisible();
        leader.reload();
        assertThat(leader.getByText("没有这项内容，或者您无权查看。")).isVisible();
        leader.context().close();

        Page office = browser.windowOf("zhengyan", "zh-CN");
        DossierPage shown = DossierPage.waitingAs(office, number);
        assertThat(office.locator("bb-dossier-page")).containsText("自行回避");
        shown.withOpinion("同意登记备案。").signed();
        assertThat(shown.status()).hasText("已备案登记");
        office.context().close();
    }

    @Test
    @Tag("article-13")
    void aReturnedFormComesBackWithItsDifferencesMarked() {
        Entry entry = Entry.by(bingbi, "liming").submitted();
        String number = entry.number();
        Page head = browser.windowOf("qianjin", "zh-CN");
        head.navigate("/share/page/bingbi#/dossier/" + entry.id());
        DossierPage dossier = new DossierPage(head);
        dossier.signPanel()
                .getByText("退回补正", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        dossier.signPanel().getByLabel("退回理由").fill("请补充过问的具体地点。");
        dossier.signPanel().getByLabel("登录密码").fill(Bingbi.DEMO_PASSWORD);
        dossier.signPanel()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回补正"))
                .click();
        assertThat(dossier.status()).hasText("退回补正");

        Page handler = browser.windowOf("liming", "zh-CN");
        handler.navigate("/share/page/bingbi#/register/" + entry.id());
        RegisterPage form = new RegisterPage(handler);
        assertThat(handler.locator("bb-register-page .notice").first()).containsText("请补充过问的具体地点。");
        form.event().getByLabel("地点").fill("镇政府三楼会议室");
        form.submitted();
        handler.context().close();

        head.reload();
        assertThat(dossier.heading()).hasText(number);
        Locator versions = head.locator("bb-earlier-forms");
        assertThat(versions.locator("del")).hasText("微信");
        assertThat(versions.locator("ins")).hasText("镇政府三楼会议室");
        Screenshots.of(head, "versions");
        head.context().close();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }
}

package org.bingbi.acceptance.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.DemoOffice;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Screenshots;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 本院有同名人员，是否其人？ The recorder answers before the record is submitted (articles 8 and 13). */
@Tag("article-13")
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamesakeInBrowserTest {
    private final Bingbi bingbi;
    private Browser browser;

    NamesakeInBrowserTest(Bingbi bingbi) {
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
    void anotherPersonOfTheNameGoesTheUsualWay() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        RegisterPage form = RegisterPage.begunBy(page).filledAbout("钱　进");
        Locator question = form.intervener().locator("bb-colleague-question");
        assertThat(question).containsText("本院有同名人员，是否其人？");
        assertThat(question).containsText("钱进");
        Screenshots.of(page, "namesake");

        form.ask();
        form.confirmation().click();
        assertThat(page.locator("bb-error-summary")).containsText("是否其人");

        answer(question, "不是，另有其人");
        assertThat(page.locator("bb-route-plan").first()).containsText("钱进");
        form.submitted();
        page.context().close();
    }

    @Test
    void thatVeryPersonIsLeftOut() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        RegisterPage form = RegisterPage.begunBy(page).filledAbout("钱主任");
        Locator question = form.intervener().locator("bb-colleague-question");
        answer(question, "是，就是此人");
        assertThat(page.locator("bb-route-plan .left-out").first()).containsText("回避");
        form.submitted();
        page.context().close();
    }

    /** Somebody comes into the office while the record is on its way: the recorder finds the question on the desk and answers it. */
    @Test
    void whoComesUpLaterIsAskedAboutOnTheEntrysPage() {
        Page page = browser.windowOf("zhaomin", "zh-CN");
        RegisterPage.begunBy(page).filledAbout("何晓岚").submitted();
        try {
            DemoOffice.changed(bingbi, office -> office.replace("卫国,weiguo", "何晓岚,weiguo"));
            page.navigate("/share/page/bingbi");
            page.locator("bb-clock-list")
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText("待答复是否其人"))
                    .first()
                    .click();
            Locator prompt = page.locator("bb-namesake-prompt");
            assertThat(prompt).containsText("登记表所写过问人：何晓岚");
            Screenshots.of(page, "namesake-later");
            Locator send = prompt.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("提交答复"));
            send.click();
            assertThat(prompt).containsText("请逐人选择");

            answer(prompt, "不是，另有其人");
            send.click();
            assertThat(prompt.locator("section")).hasCount(0);
        } finally {
            DemoOffice.changed(bingbi, office -> office);
            page.context().close();
        }
    }

    private static void answer(Locator question, String label) {
        question.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .check();
    }
}

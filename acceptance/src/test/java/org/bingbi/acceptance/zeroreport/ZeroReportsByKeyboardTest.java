package org.bingbi.acceptance.zeroreport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Keyboard;
import org.bingbi.acceptance.fixture.OneStory;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Screenshots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Zero reports as a handler and a department head do them in bulk, with keys alone: forty cases, two stops from the desk. */
@ExtendWith({RunningBingbi.class, OneStory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ZeroReportsByKeyboardTest {
    private static final int CASES = 40;
    private static final String FIRST = "东检刑诉受〔2026〕901号";

    private final Bingbi bingbi;
    private Browser browser;
    private int due;

    ZeroReportsByKeyboardTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void fortyCasesAreClosed() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String list = IntStream.range(0, CASES)
                .mapToObj(index -> "东检刑诉受〔2026〕%d号,键盘案%02d,盗窃罪,chenjing,04,%s,%s,审查起诉"
                        .formatted(901 + index, index + 1, today.minusMonths(2), today))
                .collect(Collectors.joining("\n", "案件编号,案件名称,案由,承办人账号,承办部门编码,受理日期,办结日期,诉讼阶段\n", "\n"));
        bingbi.as("wangfang")
                .raw("POST", "/bingbi/closed-cases", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        due = bingbi.as("chenjing")
                .get("/bingbi/zero-reports/figures")
                .expect(200)
                .json()
                .path("due")
                .asInt();
        browser = new Browser(bingbi);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    @Order(1)
    @Tag("article-16")
    void aHandlerReportsAllThatIsDueInOneGo() {
        Page page = browser.windowOf("chenjing", "zh-CN");
        Keyboard keys = new Keyboard(page);
        assertThat(due).isGreaterThanOrEqualTo(CASES);

        keys.enter(link(page, "办理零报告"));
        assertThat(page.getByLabel("报告键盘案01")).isChecked();
        Screenshots.of(page, "zero-reports-due");
        keys.enter(button(page, "提交零报告（" + due + " 件）"));

        assertThat(page.getByText("已提交 " + due + " 件零报告，等待部门负责人确认。")).isVisible();
        assertThat(page.getByText("没有待报告的已结案件。")).isVisible();
        page.context().close();
    }

    @Test
    @Order(2)
    @Tag("article-16")
    void theDepartmentHeadConfirmsThemAllAtOnce() {
        Page page = browser.windowOf("fengliang", "zh-CN");
        Keyboard keys = new Keyboard(page);

        keys.enter(link(page, "去确认"));
        keys.enter(button(page, "全选本页"));
        Screenshots.of(page, "zero-reports-to-confirm");
        keys.enter(button(page, "确认所选"));

        assertThat(page.getByText("没有等待您确认的零报告。")).isVisible();
        assertThat(page.locator("bb-confirmations-page .done")).containsText("件零报告。");
        page.context().close();
    }

    @Test
    @Order(3)
    @Tag("article-16")
    void theHandlerFilesOneIntoItsVolume() {
        Page page = browser.windowOf("chenjing", "zh-CN");
        Keyboard keys = new Keyboard(page);
        page.navigate("/share/page/bingbi#/zero-reports");

        keys.enter(link(page, "已报告"));
        assertThat(page.getByText(FIRST)).isVisible();
        keys.write(page.getByLabel("键盘案01的卷号"), "2026-第一卷");
        Screenshots.of(page, "zero-reports-reported");
        keys.enter(button(page, "保存卷号（1 件）"));

        assertThat(page.getByText("已保存 1 件的卷号。").first()).isVisible();
        assertThat(page.getByText("2026-第一卷")).isVisible();
        page.context().close();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

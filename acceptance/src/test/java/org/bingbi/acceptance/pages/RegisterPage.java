package org.bingbi.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Sample;

/** 登记表 as its recorder sees it. */
public final class RegisterPage {
    public static final String CONTENT = "通过微信询问丁某非法经营案何时移送起诉，并提出缓一缓移送。";
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private final Page page;

    public RegisterPage(Page page) {
        this.page = page;
    }

    /** From the desk, as one comes to it. */
    public static RegisterPage begunBy(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记一件"))
                .click();
        assertThat(Browser.heading(page)).hasText("干预、插手、过问案件登记表");
        return new RegisterPage(page);
    }

    /** An event of three hours ago, as the page's field takes it. */
    public static String threeHoursAgo() {
        return INPUT.format(
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(3).truncatedTo(ChronoUnit.MINUTES));
    }

    public Locator part(String heading) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(heading).setExact(true));
    }

    public Locator intervener() {
        return part("过问人");
    }

    public Locator event() {
        return part("过问时间、方式、地点及主要内容");
    }

    public Locator evidence() {
        return part("相关材料");
    }

    public Locator saveState() {
        return page.locator("bb-save-state");
    }

    /** Everything that article 7 asks for, about somebody of the name. */
    public RegisterPage filledAbout(String intervenerName) {
        intervener().getByLabel("姓名").fill(intervenerName);
        intervener().getByLabel("所在单位").fill("青浦桥镇人民政府");
        intervener().getByLabel("职务").fill("副镇长");
        choose(intervener(), "领导干部");
        choose(intervener(), "在职");
        Locator legalCase = part("被过问案件的案由、诉讼阶段及承办人");
        legalCase.getByLabel("案件名称").fill("丁某非法经营案");
        legalCase.getByLabel("案件编号").fill("东检刑诉受〔2026〕121号");
        legalCase.getByLabel("案由").fill("非法经营罪");
        legalCase.getByLabel("诉讼阶段").fill("审查起诉");
        legalCase.getByLabel("承办人").fill("李明");
        event().getByLabel("时间").fill(threeHoursAgo());
        event().getByLabel("地点").fill("微信");
        choose(event(), "过问");
        choose(event(), "微信");
        event().getByLabel("主要内容").fill(CONTENT);
        part("行为情形（第九条至第十一条）").getByLabel("第十一条第（十）项").check();
        Locator reply = part("记录人答复及特别说明事项");
        choose(reply, "是");
        reply.getByLabel("答复的形式").fill("微信");
        reply.getByLabel("答复的内容").fill("按照规定不能打听、过问案件，您的过问需要如实记录。");
        return this;
    }

    /** Chosen in the file picker all at once, then each described. */
    public RegisterPage withEvidence(Sample... samples) {
        page.waitForFileChooser(() -> evidence()
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("选择文件"))
                        .click())
                .setFiles(Arrays.stream(samples).map(RegisterPage::file).toArray(FilePayload[]::new));
        for (Sample sample : samples) {
            Locator item = evidenceItem(sample);
            item.getByLabel("种类").selectOption(sample.kind());
            item.getByLabel("来源").fill("本人手机");
        }
        return this;
    }

    /** What has arrived: an upload still under way has no such link. */
    public Locator evidenceItem(Sample sample) {
        return evidence()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 " + sample.uploadName()))));
    }

    public DossierPage submitted() {
        ask();
        confirmation().click();
        assertThat(page.getByText("登记表已提交，将依规送交有关人员签署。")).isVisible();
        return new DossierPage(page);
    }

    /** Opens the last look before submission. */
    public RegisterPage ask() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交登记表"))
                .click();
        return this;
    }

    public Locator confirmation() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认提交"));
    }

    public static FilePayload file(Sample sample) {
        return new FilePayload(sample.uploadName(), sample.type(), sample.bytes());
    }

    private static void choose(Locator part, String label) {
        part.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .check();
    }
}

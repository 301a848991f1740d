package org.bingbi.acceptance.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.OneStory;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Screenshots;
import org.bingbi.acceptance.fixture.Visitor;
import org.bingbi.acceptance.pages.ArchivePage;
import org.bingbi.acceptance.pages.DossierPage;
import org.bingbi.acceptance.pages.RegisterPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job as people do it: one record in the browser, from its first word to the archive. */
@ExtendWith({RunningBingbi.class, OneStory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobInBrowserTest {
    private static final String INTERVENER = "司徒映秋";
    private static final Sample[] EVIDENCE = {Sample.CHAT, Sample.STATEMENT, Sample.RECORDING};

    private final Bingbi bingbi;
    private Browser browser;
    private Page officer;
    private String number;

    MainJobInBrowserTest(Bingbi bingbi) {
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
    @Tag("article-6")
    @Tag("article-7")
    void aHandlerRecordsAnInquiryByWechatWithScreenshotDocumentAndRecording() {
        Page page = browser.window("liming", 1280);
        Screenshots.of(page, "desk-handler");
        RegisterPage form = RegisterPage.begunBy(page);
        Screenshots.of(page, "register-empty");
        form.filledAbout(INTERVENER).withEvidence(EVIDENCE);
        assertThat(form.saveState()).containsText("已保存");
        Screenshots.of(page, "register-filled");
        form.ask();
        assertThat(form.confirmation()).isEnabled();
        Screenshots.ofWindow(page, "register-confirm");
        form.confirmation().click();

        DossierPage dossier = new DossierPage(page);
        assertThat(dossier.status()).hasText("报告签署中");
        number = dossier.number();
        assertThat(number).matches(".*〔20\\d\\d〕\\d+号");
        assertThat(dossier.sheet()).containsText(RegisterPage.CONTENT);
        for (Sample sample : EVIDENCE) {
            assertThat(page.locator("bb-dossier-page")).containsText(sample.uploadName());
        }
        Screenshots.of(page, "dossier-recorder");
        page.context().close();
    }

    @Test
    @Order(2)
    @Tag("article-13")
    void theDepartmentHeadSignsFirst() {
        Page page = browser.window("qianjin", 1280);
        Screenshots.of(page, "desk-department-head");
        DossierPage dossier = DossierPage.waitingAs(page, number);
        dossier.withOpinion("情况属实，按规定报告。");
        Screenshots.of(page, "dossier-signing");
        dossier.signed();

        assertThat(dossier.sheet()).containsText("情况属实，按规定报告。");
        assertThat(dossier.signPanel()).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(3)
    @Tag("article-13")
    void supervisingLeaderAndHeadOfTheDisciplineOfficeSignWhileBothHaveItOpen() {
        DossierPage leader =
                DossierPage.waitingAs(browser.window("shenlan", 1280), number).withOpinion("请纪检监察机构登记。");
        DossierPage head =
                DossierPage.waitingAs(browser.window("zhengyan", 1280), number).withOpinion("同意登记备案。");

        leader.signed();
        head.signed();

        assertThat(head.status()).hasText("已备案登记");
        assertThat(head.sheet()).containsText("请纪检监察机构登记。");
        assertThat(head.sheet()).containsText("同意登记备案。");
        Screenshots.of(head.page(), "dossier-registered");
        leader.page().context().close();
        head.page().context().close();
    }

    @ParameterizedTest
    @Order(4)
    @MethodSource
    void aDisciplineOfficerFindsIt(Consumer<ArchivePage> search) {
        if (officer == null) {
            awaitIndex();
            officer = browser.window("wangfang", 1280);
            Screenshots.of(officer, "desk-discipline-office");
        }
        ArchivePage archive = ArchivePage.openedIn(officer).cleared();

        search.accept(archive);

        assertThat(archive.hit(number)).isVisible();
        assertThat(archive.hit(number)).containsText(INTERVENER);
    }

    /** The index follows commits; a page shows what there is when it asks. */
    private void awaitIndex() {
        Visitor visitor = bingbi.as("wangfang");
        String path =
                "/bingbi/archive?words=" + URLEncoder.encode(Sample.WORD_INSIDE_STATEMENT, StandardCharsets.UTF_8);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(visitor.get(path).expect(200).text()).contains(number));
    }

    Stream<Named<Consumer<ArchivePage>>> aDisciplineOfficerFindsIt() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String quarter = today.getYear() + "年第" + today.get(IsoFields.QUARTER_OF_YEAR) + "季度";
        return Stream.of(
                Named.of("by a word of the form", archive -> archive.words("缓一缓")),
                Named.of("by a word inside the document", archive -> archive.words(Sample.WORD_INSIDE_STATEMENT)
                        .intervener(INTERVENER)),
                Named.of("by the intervener's name", archive -> archive.intervener(INTERVENER)),
                Named.of("by quarter and behaviour", archive -> archive.narrowed("季度", quarter)
                        .narrowed("行为情形", "第十一条第（十）项")));
    }

    @Test
    @Order(5)
    void theHitSaysWhereTheWordStands() {
        ArchivePage archive = ArchivePage.openedIn(officer).cleared().words(Sample.WORD_INSIDE_STATEMENT);

        assertThat(archive.hit(number)).containsText("见于：" + Sample.STATEMENT.uploadName());
        Screenshots.of(officer, "archive");
        archive.opened(number);
    }

    @ParameterizedTest
    @Order(6)
    @EnumSource(names = {"CHAT", "STATEMENT", "RECORDING"})
    @Tag("article-6")
    void theOfficerDownloadsEvidenceByteForByte(Sample sample) {
        assertThat(new DossierPage(officer).downloaded(sample)).isEqualTo(sample.bytes());
    }

    @Test
    @Order(7)
    @Tag("article-15")
    void anotherHandlerOfTheSameDepartmentIsToldThatThereIsNothing() {
        String address = officer.url();
        Page other = browser.window("zhaomin", 1280);

        other.navigate(address);

        assertThat(other.getByText("没有这项内容，或者您无权查看。")).isVisible();
        assertThat(other.getByText(INTERVENER)).hasCount(0);
        assertThat(other.getByText(number)).hasCount(0);
        Screenshots.of(other, "not-found");
        for (Page window : List.of(other, officer)) {
            window.context().close();
        }
    }
}

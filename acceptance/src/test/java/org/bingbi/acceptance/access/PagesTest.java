package org.bingbi.acceptance.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final Bingbi bingbi;
    private Browser browser;

    PagesTest(Bingbi bingbi) {
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

    @ParameterizedTest
    @CsvSource({"/share/res/bingbi/bingbi.js, javascript", "/share/res/bingbi/bingbi.css, css"})
    void theClientsFilesAreServedWithTheirType(String path, String type) {
        Answer file = bingbi.visitor().page(path).expect(200);

        assertThat(file.header("Content-Type").orElse("")).contains(type);
        assertThat(file.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/share/res/bingbi/../../WEB-INF/web.xml",
                "/share/res/bingbi/%2e%2e/%2e%2e/META-INF/MANIFEST.MF",
                "/share/res/alfresco/module/bingbi-platform/module.properties",
                "/share/res/bingbi/"
            })
    void nothingElseIsServedThere(String path) {
        assertThat(bingbi.visitor().page(path).status()).isIn(400, 403, 404);
    }

    @Test
    void thePageMayNotBeFramedByAnotherSiteNorFetchAnythingElsewhere() {
        bingbi.skipInShare("Share's pages carry Share's own headers");
        Answer page = bingbi.visitor().page("/share/page/bingbi").expect(200);

        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void whoSignsInComesToTheDeskWithoutAnyErrorOnTheConsole(int width) {
        Page page = browser.window(width);
        List<String> errors = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("401")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);

        Browser.signIn(page, "liming");

        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(page.getByText("李明").first()).isVisible();
        assertThat(errors).isEmpty();
        page.context().close();
    }

    @Test
    void aWrongPasswordIsSaidOnThePage() {
        bingbi.skipInShare("The sign-in page is Share's own");
        Page page = browser.window(1280);
        page.navigate("/share/page/bingbi");
        page.getByLabel("账号").fill("liming");
        page.getByLabel("密码").fill("wrong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.getByLabel("密码")).isVisible();
        page.context().close();
    }
}

package org.bingbi.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.Sample;

/** 登记件 as whoever may read it sees it. */
public final class DossierPage {
    private final Page page;

    public DossierPage(Page page) {
        this.page = page;
    }

    /** Found among what waits for the signature of whoever is signed in. */
    public static DossierPage waitingAs(Page page, String number) {
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("待我签署"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number))
                .click();
        DossierPage dossier = new DossierPage(page);
        assertThat(dossier.heading()).hasText(number);
        return dossier;
    }

    public Page page() {
        return page;
    }

    public Locator heading() {
        return Browser.heading(page);
    }

    public String number() {
        return heading().textContent().strip();
    }

    public Locator status() {
        return page.locator("bb-dossier-page bb-status");
    }

    /** Writes opinion and password, and leaves the button to whoever signs. */
    public DossierPage withOpinion(String opinion) {
        signPanel().getByLabel("意见（必填）").fill(opinion);
        signPanel().getByLabel("登录密码").fill(Bingbi.DEMO_PASSWORD);
        return this;
    }

    public DossierPage signed() {
        signButton().click();
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("已签署。"))
                        .first())
                .isVisible();
        return this;
    }

    public Locator signPanel() {
        return page.locator("bb-sign-panel");
    }

    public Locator signButton() {
        return signPanel()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("签署").setExact(true));
    }

    public Locator sheet() {
        return page.locator("bb-form-sheet");
    }

    public byte[] downloaded(Sample sample) {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 " + sample.uploadName()))
                        .click());
        if (!download.suggestedFilename().equals(sample.uploadName())) {
            throw new AssertionError("The file would be saved as " + download.suggestedFilename());
        }
        try (InputStream stream = download.createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.bingbi.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.bingbi.acceptance.fixture.Browser;

/** 档案检索 as the discipline office sees it. */
public final class ArchivePage {
    private final Page page;

    public ArchivePage(Page page) {
        this.page = page;
    }

    public static ArchivePage openedIn(Page page) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("档案检索"))
                .click();
        assertThat(Browser.heading(page)).hasText("档案检索");
        return new ArchivePage(page);
    }

    public ArchivePage cleared() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("清除条件"))
                .click();
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("已选条件")))
                .hasCount(0);
        return this;
    }

    public ArchivePage words(String words) {
        page.getByLabel("关键词").fill(words);
        page.getByLabel("关键词").press("Enter");
        return chosen("关键词：" + words);
    }

    public ArchivePage intervener(String name) {
        page.getByText("更多条件").click();
        page.getByLabel("过问人").fill(name);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("检索").setExact(true))
                .click();
        return chosen("过问人：" + name);
    }

    /** Presses one of the counted values beside the results. */
    public ArchivePage narrowed(String facet, String value) {
        page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(facet).setExact(true))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(value))
                .click();
        return chosen(facet + "：" + value);
    }

    public Locator hit(String number) {
        return page.locator("bb-hit-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number));
    }

    public DossierPage opened(String number) {
        hit(number).click();
        DossierPage dossier = new DossierPage(page);
        assertThat(dossier.heading()).hasText(number);
        return dossier;
    }

    private ArchivePage chosen(String filter) {
        assertThat(page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("已选条件")))
                .containsText(filter);
        return this;
    }
}

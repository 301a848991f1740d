package org.bingbi.acceptance.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bingbi.acceptance.accessibility.Scene.Stage;
import org.bingbi.acceptance.fixture.Axe;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Browser;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state holds to WCAG 2.2 AA as far as axe-core can see, on an office screen and on a telephone, in both languages. */
@ExtendWith(RunningBingbi.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
    private static final List<String> LANGUAGES = List.of("zh-CN", "en-GB");

    private final Bingbi bingbi;
    private final Map<String, Page> windows = new HashMap<>();
    private Browser browser;
    private Entries entries;

    AccessibilityTest(Bingbi bingbi) {
        this.bingbi = bingbi;
    }

    @BeforeAll
    void openBrowser() {
        entries = Entries.madeIn(bingbi);
        browser = new Browser(bingbi);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource
    void nothingStandsInAnybodysWay(Scene scene, String language) {
        if (scene.account().isEmpty()) {
            bingbi.skipInShare("The sign-in page is Share's own");
        }
        Page page = window(scene.account(), language);

        scene.play().accept(new Stage(page));

        List<String> violations = new ArrayList<>();
        for (int width : new int[] {1280, 390}) {
            showWhole(page, width);
            Axe.violations(page).forEach(violation -> violations.add(width + " px: " + violation));
            if (!bingbi.isInShare() && overflows(page)) {
                violations.add(width + " px: the page must be scrolled sideways");
            }
        }
        assertThat(violations).isEmpty();
    }

    Stream<Arguments> nothingStandsInAnybodysWay() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(new EntryScenes(entries).all(), new OfficeScenes().all())
                        .flatMap(List::stream)
                        .map(scene -> Arguments.of(scene, language)));
    }

    /** Loaded anew between scenes, so that none begins where another ended; signed in only once. */
    private Page window(String account, String language) {
        if (account.isEmpty()) {
            return windows.computeIfAbsent(language, browser::windowOfStranger);
        }
        Page page = windows.computeIfAbsent(account + language, unknown -> browser.windowOf(account, language));
        page.setViewportSize(1280, 900);
        page.navigate("about:blank");
        page.navigate("/share/page/bingbi");
        return page;
    }

    /** As tall as the page: nothing lies under the bar at its foot. */
    private static void showWhole(Page page, int width) {
        page.setViewportSize(width, 900);
        int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(900, height));
    }

    private static boolean overflows(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}

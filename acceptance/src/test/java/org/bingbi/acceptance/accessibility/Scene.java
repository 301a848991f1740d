package org.bingbi.acceptance.accessibility;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Consumer;

/**
 * A page in one of its states, as somebody sees it. Elements are named by what they are, not by their words: each scene is played in
 * every language.
 *
 * @param account who sees it; empty: somebody who has not signed in
 */
record Scene(String name, String account, Consumer<Stage> play) {

    @Override
    public String toString() {
        return name;
    }

    /** A window, and the few moves that scenes are made of. */
    record Stage(Page page) {

        Stage at(String route, String element) {
            page.evaluate("hash => { location.hash = hash; }", "#/" + route);
            return shows(element);
        }

        Stage shows(String element) {
            page.locator(element).first().waitFor();
            return this;
        }

        Stage showsNoMore(String element) {
            page.locator(element).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            return this;
        }

        Stage click(String element) {
            page.locator(element).first().click();
            return this;
        }

        Stage fill(String element, String text) {
            page.locator(element).first().fill(text);
            return this;
        }
    }
}

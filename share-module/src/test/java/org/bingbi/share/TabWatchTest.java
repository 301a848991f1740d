package org.bingbi.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 15 on a shared PC, in Share's own pages: what the next person may not read is gone as soon as the last one is. */
@Tag("article-15")
class TabWatchTest {

    private static final String SCRIPT = "META-INF/js/bingbi/TabWatch.js";

    /** A browser's window, its stores, its line between tabs or none, and a page of Share or of the register. */
    private static final String BROWSER =
            """
            var told = [], line = null, stored = [], listeners = {}, timers = [], reloads = 0, here = true, asked = 0;
            var kept = { "bingbi.me": "x", "bingbi.draft": "y", "other": "z" };
            var withLine = %s, register = %s;
            var header = { style: {} };
            var document = {
              body: { innerHTML: "the page" },
              querySelector: function (name) { return register && name == "bingbi-app" ? {} : null; },
              getElementById: function (id) { return id == "SHARE_HEADER" ? header : null; }
            };
            function Line(name) { line = this; this.name = name; }
            Line.prototype.postMessage = function (notice) { told.push(notice.kind + (notice.account ? ":" + notice.account : "")); };
            var window = {
              BroadcastChannel: withLine ? Line : undefined,
              localStorage: { setItem: function (key, value) { stored.push(key + "=" + value.split(" ")[0]); }, removeItem: function () {} },
              sessionStorage: {
                get length() { return Object.keys(kept).length; },
                key: function (at) { return Object.keys(kept)[at]; },
                removeItem: function (key) { delete kept[key]; }
              },
              setTimeout: function (act) { timers.push(act); },
              addEventListener: function (event, act) { listeners[event] = act; },
              location: { reload: function () { reloads++; } }
            };
            var watch;
            function define(modules, make) { watch = make().watch; }
            function begin() { return watch("liming", function (tell) { asked++; tell(here); }); }
            function hear(kind, account) {
              if (withLine) { line.onmessage({ data: { kind: kind, account: account } }); }
              else { listeners.storage({ key: "bingbi.session", newValue: kind + " 0.5" }); }
            }
            function state() {
              return (document.body.innerHTML === "" ? "blank" : "shown") + (header.style.display == "none" ? " headless" : "")
                + (kept["bingbi.me"] === undefined ? " forgotten" : "") + (kept.other === undefined ? " too much" : "");
            }
            """;

    private static String run(boolean withLine, boolean register, String act) {
        return String.valueOf(Rhino.run(SCRIPT, BROWSER.formatted(withLine, register), act));
    }

    static Stream<Arguments> notices() {
        return Stream.of(
                Arguments.of("signing-out", "", "blank forgotten", "shown headless forgotten"),
                Arguments.of("signed-out", "", "blank forgotten", "shown headless forgotten"),
                // The register's own page hides itself, since it may come back.
                Arguments.of("ended", "", "blank forgotten", "shown"),
                Arguments.of("present", "qianjin", "blank forgotten", "shown headless forgotten"),
                Arguments.of("present", "liming", "shown", "shown"),
                Arguments.of("present", "", "shown", "shown"),
                Arguments.of("seen", "", "shown", "shown"),
                Arguments.of("a word of a later version", "", "shown", "shown"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("notices")
    void whatTheOtherTabsSayLeavesNothingToRead(String kind, String account, String inShare, String inTheRegister) {
        String act = "begin(); hear('" + kind + "', '" + account + "'); state()";

        assertThat(run(true, false, act)).isEqualTo(inShare);
        assertThat(run(true, true, act)).isEqualTo(inTheRegister);
    }

    /** Older browsers: a store's event carries the word alone, and names nobody. */
    @ParameterizedTest
    @CsvSource({
        "signing-out, blank forgotten",
        "signed-out, blank forgotten",
        "ended, blank forgotten",
        "present, shown",
        "seen, shown"
    })
    void withoutALineAStoresEventTells(String kind, String shown) {
        assertThat(run(false, false, "begin(); hear('" + kind + "', ''); state()"))
                .isEqualTo(shown);
        assertThat(run(false, false, "begin(); stored.join()"))
                .isEqualTo("bingbi.session=present")
                .doesNotContain("liming");
    }

    @Test
    void anotherKeysEventSaysNothing() {
        assertThat(run(
                        false,
                        false,
                        "begin(); listeners.storage({ key: 'other', newValue: 'signed-out 1' });"
                                + " listeners.storage({ key: 'bingbi.session', newValue: null }); state()"))
                .isEqualTo("shown");
    }

    @Test
    void sharesSignOutIsToldBeforeItHappens() {
        assertThat(run(true, false, "begin().signingOut(); told.join() + ' ' + state()"))
                .isEqualTo("present:liming,signing-out shown forgotten");
        assertThat(run(false, false, "begin().signingOut(); stored.join()"))
                .isEqualTo("bingbi.session=present,bingbi.session=signing-out");
    }

    /** A blank page is loaded afresh when its person is gone; while Share still answers for them it waits, and not for ever. */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "3, 4, 1", "40, 30, 0"})
    void theBlankPageIsLoadedAfreshOnceItsPersonIsGone(int stillThere, int asked, int reloads) {
        String act =
                """
                begin();
                hear("signed-out", "");
                hear("signed-out", "");
                for (var polls = 0; polls < 50 && timers.length > 0; polls++) {
                  here = polls < %d;
                  timers.shift()();
                }
                asked + " " + reloads"""
                        .formatted(stillThere);

        assertThat(run(true, false, act)).isEqualTo(asked + " " + reloads);
    }

    /** By the browser's "back" a page would come out of its memory as it was left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageOutOfTheBrowsersMemoryIsLoadedAfresh(boolean persisted) {
        assertThat(run(
                        true,
                        false,
                        "begin(); listeners.pageshow({ persisted: " + persisted + " }); state() + ' ' + reloads"))
                .isEqualTo(persisted ? "blank 1" : "shown 0");
    }

    @Test
    void aBrowserThatForbidsItsStoresIsNoReasonToFail() {
        String forbids =
                """
                window.localStorage = { setItem: function () { throw new Error("forbidden"); } };
                window.sessionStorage = { get length() { throw new Error("forbidden"); } };
                """;

        assertThat(run(false, false, forbids + "begin().signingOut(); hear('signed-out', ''); document.body.innerHTML"))
                .isEmpty();
    }

    /** The client's pages and Share's speak the same words over the same line. */
    @Test
    void bothSidesUnderstandEachOther() throws Exception {
        String client = Files.readString(Path.of("src/main/web/src/app/tabs.ts"));
        String share = ShareFacts.text(SCRIPT);

        assertThat(words(share, "case \"([a-z-]+)\"")).isSubsetOf(words(client, "kind: '([a-z-]+)'"));
        assertThat(words(share, "kind: \"([a-z-]+)\"")).isSubsetOf(words(client, "kind: '([a-z-]+)'"));
        assertThat(words(client, "NAME = '([^']+)'")).isEqualTo(words(share, "LINE = \"([^\"]+)\""));
    }

    private static Set<String> words(String text, String pattern) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        assertThat(words).as(pattern).isNotEmpty();
        return words;
    }
}

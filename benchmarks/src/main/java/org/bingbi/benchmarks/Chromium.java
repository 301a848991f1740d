package org.bingbi.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.demo.DemoPeople;

/** Headless Chromium as the machine has it, in front of one server. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET =
            List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");
    private static final String PAGE = "/share/page/bingbi";

    /**
     * Promises the time, in milliseconds from the beginning of navigation, at which a frame with the element in it has been drawn.
     * The element stands below others' shadow roots; its own host may be named before it.
     */
    private static final String WATCH =
            """
            (() => {
              const [host, inner] = '%s'.split(' ');
              const below = (root, name) => {
                const found = root.querySelector(name);
                if (found) return found;
                for (const {shadowRoot} of root.querySelectorAll('*')) {
                  const deeper = shadowRoot && below(shadowRoot, name);
                  if (deeper) return deeper;
                }
                return null;
              };
              const drawn = () => {
                const found = below(document, host);
                const wanted = inner ? found?.shadowRoot?.querySelector(inner) : found;
                return wanted && wanted.getBoundingClientRect().width > 0;
              };
              window.usefulPaint = new Promise(resolve => {
                const look = () => {
                  if (!drawn()) return requestAnimationFrame(look);
                  const {port1, port2} = new MessageChannel();
                  port1.onmessage = () => resolve(performance.now());
                  port2.postMessage(null);
                };
                requestAnimationFrame(look);
              });
            })();""";

    /** The client's files that a page has fetched, each with the bytes that its body took on the line. */
    private static final String FETCHED =
            """
            () => Object.fromEntries(performance.getEntriesByType('resource')
              .filter(({name}) => name.includes('/res/bingbi/'))
              .map(({name, encodedBodySize}) => [new URL(name).pathname, encodedBodySize]))""";

    private final URI server;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> signedIn = new HashMap<>();

    private Chromium(URI server) {
        this.server = server;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("BINGBI_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    static Chromium before(URI server) {
        return new Chromium(server);
    }

    /** A window with an empty cache, in which the demo account has signed in. */
    Window windowOf(String account) {
        String state = signedIn.computeIfAbsent(account, this::signIn);
        return new Window(browser.newContext(options().setStorageState(state)));
    }

    private String signIn(String account) {
        try (BrowserContext context = browser.newContext(options())) {
            Page page = context.newPage();
            page.navigate(PAGE);
            page.locator("input[name=username], [name=username] input").fill(account);
            page.locator("input[name=password], [name=password] input").fill(DemoPeople.PASSWORD);
            page.locator("bb-sign-in-form button").click();
            page.locator("bb-navigation").waitFor();
            return context.storageState();
        }
    }

    private NewContextOptions options() {
        return new NewContextOptions()
                .setBaseURL(server.toString())
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Keeps what it fetched for its next looks, as a browser does. */
    record Window(BrowserContext context) implements AutoCloseable {

        /**
         * Opens a page of the client in a new tab.
         *
         * @param element says by its presence that the page shows what it is for
         */
        Look look(String route, String element) {
            try (Page page = context.newPage()) {
                return look(page, route, element);
            }
        }

        /** Opens the server's page with nothing of the client in it: the least that any page costs. */
        Look lookAtNothing() {
            try (Page page = context.newPage()) {
                page.route("**/res/**", Route::abort);
                return look(page, "", "html");
            }
        }

        private static Look look(Page page, String route, String element) {
            page.addInitScript(WATCH.formatted(element));
            page.navigate(PAGE + "#/" + route, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            double milliseconds = ((Number) page.evaluate("() => window.usefulPaint")).doubleValue();
            Map<String, Long> bytes = new HashMap<>();
            ((Map<?, ?>) page.evaluate(FETCHED))
                    .forEach((path, count) -> bytes.put((String) path, ((Number) count).longValue()));
            return new Look(Math.round(milliseconds * 1e6), bytes);
        }

        /** Asks the web API, as the page does. */
        Object ask(String path, String expression) {
            try (Page page = context.newPage()) {
                page.navigate(PAGE);
                return page.evaluate(
                        "path => fetch('/share/proxy/alfresco' + path).then(answer => answer.json())"
                                + ".then(answer => " + expression + ")",
                        path);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /**
     * @param nanosUntilUseful from the beginning of navigation until the page's own content was drawn
     * @param bytes of the client's files that it took, by their paths
     */
    record Look(long nanosUntilUseful, Map<String, Long> bytes) {}
}

package org.bingbi.embedded.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareStandInTest {

    private static final String PROXY = "/share/proxy/alfresco/bingbi-test";

    @TempDir
    static Path folder;

    private static WebFixture server;

    @BeforeAll
    static void start() throws Exception {
        server = WebFixture.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theRootLeadsToTheClientsPage() throws Exception {
        assertThat(server.get("/").headers().firstValue("Location")).contains("/share/page/bingbi");
        assertThat(server.get("/share/").headers().firstValue("Location")).contains("/share/page/bingbi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/share/page/bingbi", "/share/page/bingbi/dossier/1", "/share/page/bingbi/"})
    void onePageMountsTheClientWhateverItsAddress(String path) throws Exception {
        HttpResponse<String> page = server.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<script type=\"module\" src=\"/share/res/bingbi/bingbi.js\">")
                .contains("href=\"/share/res/bingbi/bingbi.css\"")
                .contains("data-proxy=\"/share/proxy/alfresco\"")
                .contains("data-page=\"/share/page\"")
                .contains("data-csrf-cookie=\"Alfresco-CSRFToken\"")
                .contains("data-user=\"\"")
                .contains("lang=\"zh-CN\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void thePageNamesTheUserAndTheReadersLanguage() throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");

        HttpResponse<String> page =
                browser.send(server.request("/share/page/bingbi").header("Accept-Language", "en-GB"));

        assertThat(page.body()).contains("data-user=\"zhang\"").contains("lang=\"en\"");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> response = new Browser(server).signIn("zhang", WebFixture.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c)
                        .startsWith("JSESSIONID")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/share"))
                .anySatisfy(c -> assertThat(c)
                        .startsWith("Alfresco-CSRFToken=")
                        .doesNotContain("HttpOnly")
                        .contains("Path=/share"));
    }

    @ParameterizedTest
    @CsvSource({"zhang, wrong", "nobody, correct horse"})
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike(String user, String password) throws Exception {
        HttpResponse<String> response = new Browser(server).signIn(user, password);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"status\":401,\"title\":\"User name or password is not right\"}");
    }

    @Test
    void aSessionBegunBeforeSigningInIsNotGoneOnWith() throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");
        String before = browser.cookie("JSESSIONID");

        browser.signIn("li", WebFixture.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.get(PROXY + "/who/user").body()).isEqualTo("li/li");
    }

    @Test
    void aFormIsAnsweredByARedirectWithinThisServer() throws Exception {
        assertThat(signInByForm("&success=%2Fshare%2Fpage%2Fbingbi%2Fdesk")).isEqualTo("/share/page/bingbi/desk");
        assertThat(signInByForm("&success=https%3A%2F%2Felsewhere.example%2F")).isEqualTo("/share/page/bingbi");
        assertThat(signInByForm("&success=%2F%2Felsewhere.example")).isEqualTo("/share/page/bingbi");
    }

    private static String signInByForm(String more) throws Exception {
        HttpResponse<String> response = server.send(server.request("/share/page/dologin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=zhang&password=correct+horse" + more)));
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theProxyLeadsTheSessionsUserToTheScripts() throws Exception {
        assertThat(Browser.signedIn(server, "zhang").get(PROXY + "/who/user").body())
                .isEqualTo("zhang/zhang");
    }

    @Test
    void withoutASessionTheProxyAnswers401AndAsksForNoPassword() throws Exception {
        HttpResponse<String> response = server.get(PROXY + "/who/user");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void theProxyGivesTheScriptsStatusesOn() throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");

        assertThat(browser.get(PROXY + "/fail/409").statusCode()).isEqualTo(409);
        assertThat(browser.get(PROXY + "/who/admin").statusCode()).isEqualTo(401);
        assertThat(browser.get(PROXY + "/who/admin").headers().firstValue("WWW-Authenticate"))
                .isEmpty();
        assertThat(browser.get(PROXY + "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theProxyKeepsTheBrowsersSecretsToItself() throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");

        HttpResponse<String> seen = browser.get(PROXY + "/address/a?q=1&Alfresco-CSRFToken=secret");

        assertThat(seen.body().lines())
                .containsExactly(
                        "/alfresco",
                        "/alfresco/s",
                        "/bingbi-test/address/a",
                        "a",
                        "q=1",
                        "1",
                        "q",
                        "null",
                        "null",
                        "127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void whatChangesSomethingNeedsTheTokenAndGoesBothWaysUnchanged(String method) throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");
        byte[] bytes = new byte[300_000];
        new java.util.Random(1).nextBytes(bytes);

        HttpRequest request = browser.withToken(PROXY + "/echo")
                .header("Content-Type", "audio/x-test")
                .header("If-Match", "七".length() + "-7")
                .header("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"))
                .method(method, BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<byte[]> response =
                java.net.http.HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(bytes);
        assertThat(response.headers().firstValue("Content-Type")).contains("audio/x-test");
        assertThat(response.headers().firstValue("ETag")).contains("\"1-7\"");
        assertThat(response.headers().firstValue("Content-Disposition")).contains("attachment");
    }

    @ParameterizedTest
    @CsvSource({
        "none,     none,                    403",
        "wrong,    none,                    403",
        "right,    none,                    200",
        "right,    https://evil.example,    403",
        "right,    own,                     200",
        "right,    own.evil.example,        403",
    })
    void aRequestFromAnotherSiteIsRefused(String token, String origin, int status) throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");
        HttpRequest.Builder request =
                switch (token) {
                    case "right" -> browser.withToken(PROXY + "/echo");
                    case "wrong" -> server.request(PROXY + "/echo").header("Alfresco-CSRFToken", "x");
                    default -> server.request(PROXY + "/echo");
                };
        if (!origin.equals("none")) {
            request.header("Origin", origin.startsWith("own") ? server.origin() + origin.substring(3) : origin);
        }

        assertThat(browser.send(request.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void anUploadMayShowTheTokenInItsUrl() throws Exception {
        Browser browser = Browser.signedIn(server, "zhang");
        String path = PROXY + "/form?Alfresco-CSRFToken=" + browser.cookie("Alfresco-CSRFToken");
        String body = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n标题\r\n--b--\r\n";

        HttpResponse<String> multipart = browser.send(server.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
        HttpResponse<String> other = browser.send(
                server.request(path).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(body)));

        assertThat(multipart.statusCode()).isEqualTo(200);
        assertThat(multipart.body()).contains("title|false|null|null|标题").contains("parameter 标题");
        assertThat(other.statusCode()).isEqualTo(403);
    }

    @Test
    void signingInFromAnotherSiteIsRefused() throws Exception {
        assertThat(server.send(server.request("/share/page/dologin")
                                .header("Origin", "https://evil.example")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsThisSessionAndNoOther() throws Exception {
        Browser one = Browser.signedIn(server, "zhang");
        Browser other = Browser.signedIn(server, "zhang");

        HttpResponse<String> response = one.send(server.request("/share/page/dologout")
                .header("X-Requested-With", "XMLHttpRequest")
                .POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(one.cookie("Alfresco-CSRFToken")).isEmpty();
        assertThat(one.get(PROXY + "/who/user").statusCode()).isEqualTo(401);
        assertThat(other.get(PROXY + "/who/user").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() throws Exception {
        server.accounts().createAuthentication("wang", WebFixture.PASSWORD.toCharArray());
        Browser browser = Browser.signedIn(server, "wang");

        server.accounts().setAuthentication("wang", "another one".toCharArray());

        assertThat(browser.get(PROXY + "/who/user").statusCode()).isEqualTo(401);
        assertThat(browser.signIn("wang", WebFixture.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser.signIn("wang", "another one").statusCode()).isEqualTo(204);
    }

    @Test
    void aDisabledAccountIsShutOutAtOnce() throws Exception {
        server.accounts().createAuthentication("zhao", WebFixture.PASSWORD.toCharArray());
        Browser browser = Browser.signedIn(server, "zhao");

        server.accounts().setAuthenticationEnabled("zhao", false);

        assertThat(browser.get(PROXY + "/who/user").statusCode()).isEqualTo(401);
        assertThat(browser.signIn("zhao", WebFixture.PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void staticFilesArePackedAndAskedForAgainUnlessTheirNameHoldsTheirDigest() throws Exception {
        HttpResponse<String> plain = server.get("/share/res/bingbi/web-test/big.js");
        HttpResponse<String> packed =
                server.send(server.request("/share/res/bingbi/web-test/big.js").header("Accept-Encoding", "gzip"));
        String tag = plain.headers().firstValue("ETag").orElseThrow();

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("max-age=0, must-revalidate");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(server.send(server.request("/share/res/bingbi/web-test/big.js")
                                .header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/share/res/bingbi/chunks/web-test.js").headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/share/res/bingbi/web-test",
                "/share/res/bingbi/web-test/",
                "/share/res/bingbi/",
                "/share/res/bingbi/nothing.js",
                "/share/res/bingbi/../services/jakarta.mail.Provider",
                "/share/res/bingbi/%2e%2e/MANIFEST.MF",
                "/share/res/MANIFEST.MF",
                "/share/res/bingbi/.hidden"
            })
    void nothingElseOfTheClassPathCanBeReached(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }
}

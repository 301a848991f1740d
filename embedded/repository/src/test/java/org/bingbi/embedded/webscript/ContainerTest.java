package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What genuine Alfresco does with web scripts, over HTTP. */
class ContainerTest {

    private static final String S = "/alfresco/service/bingbi-test";

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
    void aDeclarativeScriptIsRenderedInTheReadersLanguage() throws Exception {
        HttpResponse<String> zh = server.send(server.as("zhang", S + "/hello/%E7%A7%89%E7%AC%94")
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
        HttpResponse<String> en =
                server.send(server.as("zhang", S + "/hello/Bingbi").header("Accept-Language", "en-GB,en;q=0.9"));

        assertThat(zh.statusCode()).isEqualTo(200);
        assertThat(zh.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(zh.body()).contains("你好，秉笔 /alfresco 秉笔");
        assertThat(en.body()).contains("Hello Bingbi");
    }

    @ParameterizedTest
    @CsvSource({"/hello/a.json, application/json", "/hello/a?format=json, application/json", "/hello/a, text/html"})
    void theFormatIsNamedByExtensionOrArgument(String path, String type) throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + path));

        assertThat(response.headers().firstValue("Content-Type")).contains(type + ";charset=UTF-8");
        assertThat(response.body()).contains("a");
    }

    @Test
    void aFormatWithoutTemplateFails() throws Exception {
        assertThat(server.send(server.as("zhang", S + "/hello/a.xml")).statusCode())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "guest, -,     401",
        "guest, guest, 200",
        "guest, zhang, 200",
        "user,  -,     401",
        "user,  guest, 401",
        "user,  zhang, 200",
        "admin, zhang, 401",
        "admin, admin, 200",
    })
    void eachLevelOfAuthenticationLetsInWhomItNames(String level, String who, int status) throws Exception {
        String path = S + "/who/" + level + (who.equals("guest") ? "?guest=true" : "");
        boolean signsIn = !who.equals("-") && !who.equals("guest");

        HttpResponse<String> response = server.send(signsIn ? server.as(who, path) : server.request(path));

        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(response.body()).isEqualTo(who + "/" + who);
        }
    }

    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        assertThat(server.get(S + "/who/user").headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Alfresco\"");
    }

    @Test
    void aScriptMayRunAsAnotherForWhoeverCalls() throws Exception {
        assertThat(server.send(server.as("zhang", S + "/who/runas")).body()).isEqualTo("zhang/System");
    }

    @Test
    void theThreadForgetsWhoCalled() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(server.send(server.as(i % 2 == 0 ? "zhang" : "li", S + "/who/user"))
                            .body())
                    .isEqualTo(i % 2 == 0 ? "zhang/zhang" : "li/li");
            assertThat(server.get(S + "/who/user").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing, 404", "DELETE, /who/user, 405", "HEAD, /who/user, 405", "GET, /broken, 404"})
    void whatNoScriptAnswersIsToldApart(String method, String path, int status) throws Exception {
        assertThat(server.send(server.as("zhang", S + path).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void optionsNamesTheMethods() throws Exception {
        HttpResponse<String> response =
                server.send(server.request(S + "/echo").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.headers().firstValue("Allow")).contains("OPTIONS, POST, PUT");
    }

    @Test
    void aPostMayStandForAnotherMethod() throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + "/who/user")
                .header("X-HTTP-Method-Override", "GET")
                .POST(BodyPublishers.noBody()));

        assertThat(response.body()).isEqualTo("zhang/zhang");
    }

    @Test
    void aKindNamesItsBean() throws Exception {
        assertThat(server.get(S + "/kind").body()).isEqualTo("of its kind");
    }

    @ParameterizedTest
    @CsvSource({
        "409,    409, '{\"own\": 409'",
        "status, 409, '{\"own\": 409, \"message\": \"said by status\"'",
        "404,    404, '\"name\": \"Not Found\"'",
        "bug,    500, 'Wrapped Exception'",
    })
    void aFailureIsToldByTheNearestStatusTemplate(String code, int status, String said) throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + "/fail/" + code));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=UTF-8");
        assertThat(response.body()).contains(said);
    }

    @Test
    void aScriptThatWritesItselfLeavesNoHalfAnswer() throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + "/plainfail/422"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("said <plainly>").doesNotContain("half an answer");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aRetryReadsTheBodyAgainAndSendsTheLastAnswerOnly() throws Exception {
        HttpResponse<String> response =
                server.send(server.as("zhang", S + "/retry").POST(BodyPublishers.ofString("正文")));

        assertThat(response.body()).isEqualTo("try 3: 正文");
        assertThat(response.headers().allValues("X-Try")).containsExactly("3");
    }

    @Test
    void aScriptSeesItsAddress() throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + "/address/%E7%94%B2+/b.c?q=%E4%B9%99&r=1"));

        assertThat(response.body().lines())
                .containsExactly(
                        "/alfresco",
                        "/alfresco/service",
                        "/bingbi-test/address/甲+/b.c",
                        "甲+/b.c",
                        "q=乙&r=1",
                        "乙",
                        "q,r",
                        "null",
                        "null",
                        "127.0.0.1");
    }
}

package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bingbi.embedded.webscript.TestScripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many strangers come, those signed in go on; bodies that come drop by drop are cut. */
class StrangersThreadsTest {

    private static final int MANY = 70;

    @TempDir
    Path folder;

    private WebFixture server;

    @BeforeEach
    void start() throws Exception {
        server = WebFixture.start(
                folder,
                "server.maxThreads",
                "4",
                "server.anonymous.maxThreads",
                "2",
                "server.request.smallBodySeconds",
                "5");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void slowBodiesOfStrangersTakeNobodysThreadAndAreCut() throws Exception {
        List<RawRequest> slow = new ArrayList<>();
        List<String> addresses = List.of(
                "POST /alfresco/s/api/login", "POST /share/page/dologin", "GET /share/page/bingbi", "PUT /nowhere");
        for (int number = 0; number < MANY; number++) {
            String length = number % 2 == 0 ? "Content-Length: 10000" : "Transfer-Encoding: chunked";
            RawRequest request = RawRequest.to(
                    server.uri("/"),
                    addresses.get(number % addresses.size()) + " HTTP/1.1\nHost: localhost\n" + length + "\n");
            request.send(new byte[] {number % 2 == 0 ? (byte) '{' : (byte) '5'});
            slow.add(request);
        }

        assertThat(count("zhang")).isEqualTo("20000");
        assertThat(server.get("/share/page/bingbi").statusCode()).isEqualTo(200);
        assertThat(server.send(server.request("/alfresco/s/api/login")
                                .POST(BodyPublishers.ofString(
                                        "{\"username\":\"zhang\",\"password\":\"%s\"}".formatted(WebFixture.PASSWORD))))
                        .statusCode())
                .isEqualTo(200);

        for (RawRequest request : slow) {
            assertThat(request.status()).isEqualTo(408);
            request.close();
        }
    }

    @Test
    void aSmallBodyOfSomebodySignedInIsCutToo() throws Exception {
        String head = "POST /alfresco/s/bingbi-test/count HTTP/1.1\nHost: localhost\nContent-Type: text/plain\n"
                + "Content-Length: 60\nAuthorization: " + WebFixture.basic("zhang", WebFixture.PASSWORD) + "\n";
        try (RawRequest request = RawRequest.to(server.uri("/"), head)) {
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(request::status);
            for (int drop = 0; drop < 59 && !status.isDone(); drop++) {
                request.send(new byte[] {1});
                Thread.sleep(200);
            }

            assertThat(status.get()).isIn(0, 408, 500);
        }
    }

    @Test
    void anUploadOfSomebodySignedInFlowsAsLongAsItNeeds() throws Exception {
        String head = "POST /alfresco/s/bingbi-test/count HTTP/1.1\nHost: localhost\n"
                + "Content-Type: application/octet-stream\nContent-Length: 20000\nAuthorization: "
                + WebFixture.basic("zhang", WebFixture.PASSWORD) + "\n";
        try (RawRequest request = RawRequest.to(server.uri("/"), head)) {
            for (int piece = 0; piece < 20; piece++) {
                request.send(new byte[1000]);
                Thread.sleep(300);
            }

            assertThat(request.status()).isEqualTo(200);
        }
    }

    @Test
    void tooManyRequestsOfStrangersAtOnceAreToldToComeBackWhileThoseSignedInGoOn() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();
        try {
            for (int number = 0; number < 2; number++) {
                held.add(HttpClient.newHttpClient()
                        .sendAsync(
                                server.request("/alfresco/s/bingbi-test/hold").build(), BodyHandlers.ofString()));
            }
            TestScripts.Hold.RUNNING.acquire(2);
            String ticket = ticket();

            HttpResponse<String> refused = server.get("/share/page/bingbi");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("urn:bingbi:problem:busy");
            assertThat(server.send(server.request("/alfresco/s/bingbi-test/count?alf_ticket=" + ticket)
                                    .POST(BodyPublishers.ofByteArray(new byte[20_000])))
                            .body())
                    .isEqualTo("20000");
        } finally {
            TestScripts.Hold.GO_ON.release(2);
        }
        for (CompletableFuture<HttpResponse<String>> one : held) {
            assertThat(one.get().body()).isEqualTo("held");
        }
        assertThat(server.get("/share/page/bingbi").statusCode()).isEqualTo(200);
    }

    private String ticket() {
        server.accounts().authenticate("zhang", WebFixture.PASSWORD.toCharArray());
        try {
            return server.accounts().getCurrentTicket();
        } finally {
            server.accounts().clearCurrentSecurityContext();
        }
    }

    private String count(String user) throws Exception {
        return server.send(server.as(user, "/alfresco/s/bingbi-test/count")
                        .POST(BodyPublishers.ofByteArray(new byte[20_000])))
                .body();
    }
}

package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a signed-in caller a body has some KiB at most: of any type, length, framing and address; nothing of it is stored. */
class StrangersBodiesTest {

    private static final int LONG = 2 << 20;
    private static final int LIMIT = 16 * 1024;

    private static final List<String> ADDRESSES = List.of(
            "POST /alfresco/s/api/login",
            "POST /alfresco/service/api/login",
            "POST /alfresco/s/bingbi-test/take",
            "POST /alfresco/s/bingbi-test/echo",
            "POST /alfresco/s/bingbi-test/form",
            "POST /alfresco/s/bingbi-test/form?alf_ticket=TICKET_of_nobody",
            "PUT /alfresco/s/bingbi-test/echo",
            "GET /alfresco/s/bingbi-test/who/guest?guest=true",
            "GET /alfresco/s/bingbi-test/hello/x",
            "OPTIONS /alfresco/s/bingbi-test/echo",
            "POST /alfresco/s/nowhere",
            "POST /alfresco/nowhere",
            "POST /alfresco",
            "POST /share/page/dologin",
            "POST /share/page/dologout",
            "POST /share/page/bingbi",
            "POST /share/proxy/alfresco/bingbi-test/echo",
            "PUT /share/proxy/alfresco/bingbi-test/echo",
            "DELETE /share/proxy/alfresco/bingbi-test/echo",
            "GET /share/res/bingbi/web-test/big.js",
            "POST /share/nowhere",
            "POST /share",
            "PATCH /nowhere",
            "POST /");

    private static final List<String> TYPES = List.of(
            "Content-Type: application/json",
            "Content-Type: text/plain",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data; boundary=b",
            "Content-Type: application/octet-stream",
            "Content-Encoding: gzip\nContent-Type: application/json",
            "Authorization: Bearer " + "b".repeat(40),
            "Authorization: " + WebFixture.basic("zhang", "wrong"),
            "X-No-Type: at-all");

    private static final List<String> FRAMINGS = List.of(
            "Content-Length: " + LONG,
            "Transfer-Encoding: chunked",
            "Content-Length: " + LONG + "\nExpect: 100-continue",
            "Transfer-Encoding: chunked\nExpect: 100-continue");

    @TempDir
    static Path folder;

    private static WebFixture server;

    @BeforeAll
    static void start() throws Exception {
        server = WebFixture.start(folder, "authentication.protection.limit", "0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> heads() {
        List<String> heads = new ArrayList<>();
        int turn = 0;
        for (String address : ADDRESSES) {
            for (String type : TYPES) {
                String framing = FRAMINGS.get(turn++ % FRAMINGS.size());
                heads.add(address + " HTTP/1.1\nHost: localhost\n" + type + "\n" + framing + "\n");
            }
        }
        return heads.stream();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aLongBodyIsRefusedAndNothingOfItIsStored(String head) throws IOException {
        try (RawRequest request = RawRequest.to(server.uri("/"), head)) {
            request.sendBody(LONG, head.contains("chunked"));

            // Where the body is still on its way the connection may end before the answer is read.
            assertThat(request.status()).isIn(413, 0);
        }
        assertThat(bytesStored()).isLessThan(LIMIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /alfresco/s/bingbi-test/take      | application/octet-stream          | 8192  | 200",
                "POST /alfresco/s/bingbi-test/take      | multipart/form-data; boundary=b   | 16384 | 200",
                "POST /alfresco/s/bingbi-test/take      | text/plain                        | 0     | 200",
                "POST /alfresco/s/bingbi-test/take      | application/x-www-form-urlencoded | 16384 | 200",
                "POST /alfresco/s/bingbi-test/take      | text/plain                        | 24576 | 413",
                "POST /alfresco/s/api/login             | application/json                  | 8192  | 400",
                "POST /alfresco/s/bingbi-test/echo      | text/plain                        | 8192  | 401",
                "POST /share/page/dologin               | text/plain                        | 8192  | 302",
                "POST /share/page/dologin               | application/json                  | 8192  | 400",
                "POST /share/page/dologin               | application/x-www-form-urlencoded | 16384 | 302",
                "POST /share/proxy/alfresco/x           | application/json                  | 8192  | 401",
                "POST /share/nowhere                    | application/json                  | 8192  | 404",
                "POST /alfresco/nowhere                 | application/json                  | 8192  | 404",
                "TRACE /share/page/bingbi               | text/plain                        | 8192  | 405",
            })
    void aShortBodyIsAnsweredAsBefore(String address, String type, int length, int status) throws IOException {
        for (boolean chunked : new boolean[] {true, false}) {
            String framing = chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
            String head = address.strip() + " HTTP/1.1\nHost: localhost\nContent-Type: " + type + "\n" + framing + "\n";
            try (RawRequest request = RawRequest.to(server.uri("/"), head)) {
                request.sendBody(length, chunked);

                assertThat(request.status()).as(head).isEqualTo(status);
            }
        }
    }

    @Test
    void aBodyShorterThanItSaysEndsWithTheConnection() throws IOException {
        String head = "POST /alfresco/s/api/login HTTP/1.1\nHost: localhost\nContent-Length: 100\n";
        try (RawRequest request = RawRequest.to(server.uri("/"), head)) {
            request.sendBody(0, false);
            request.send(new byte[10]);
            request.endSending();

            assertThat(request.status()).isIn(0, 400);
        }
    }

    @Test
    void whoSignsInByAFormOrByJsonStillDoes() throws Exception {
        assertThat(server.send(server.request("/alfresco/s/api/login")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        "{\"username\":\"zhang\",\"password\":\"%s\"}".formatted(WebFixture.PASSWORD))))
                        .body())
                .contains("TICKET_");
        assertThat(server.send(server.request("/share/page/dologin")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "username=zhang&password=correct+horse&success=%2Fshare%2Fin&failure=%2Fout")))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/share/in"));
    }

    @Test
    void whoIsSignedInSendsLongBodies() throws Exception {
        byte[] body = new byte[LONG];

        assertThat(server.send(server.as("zhang", "/alfresco/s/bingbi-test/count")
                                .POST(BodyPublishers.ofByteArray(body)))
                        .body())
                .isEqualTo(String.valueOf(LONG));
    }

    private static long bytesStored() {
        try (Stream<Path> files = Files.walk(server.data().temporary())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

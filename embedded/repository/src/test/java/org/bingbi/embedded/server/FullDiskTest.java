package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.bingbi.embedded.database.FailingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full closes the database: the server says so to everybody, and comes back by itself. */
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @AfterEach
    void room() {
        FailingFile.full(false);
    }

    @Test
    void theServerSaysThatItIsOutOfServiceAndComesBackWithWhatWasAcknowledged() throws Exception {
        FailingFile.register();
        Properties settings = new Properties();
        settings.setProperty("scheduler.enabled", "false");
        settings.setProperty(
                "db.url",
                "jdbc:h2:%s:%s"
                        .formatted(
                                FailingFile.SCHEME, folder.resolve("database").toAbsolutePath()));
        ServerOptions options =
                ServerOptions.parse("--data", folder.resolve("data").toString(), "--port", "0");
        try (BingbiServer server =
                BingbiServer.start(options, settings, new PrintStream(new ByteArrayOutputStream()))) {
            accounts(server).createAuthentication("before", WebFixture.PASSWORD.toCharArray());
            EmbeddedRepository first = server.repository();
            first.bean("durability", org.bingbi.embedded.transaction.Durability.class)
                    .await();
            assertThat(page(server).statusCode()).isEqualTo(200);

            FailingFile.full(true);
            tryToWrite(server);
            await().atMost(PATIENCE).until(first::isOutOfService);
            FailingFile.full(false);

            await().atMost(PATIENCE)
                    .until(() -> server.repository() != null
                            && server.repository() != first
                            && page(server).statusCode() == 200);
            assertThat(accounts(server).authenticationExists("before")).isTrue();
            accounts(server).createAuthentication("after", WebFixture.PASSWORD.toCharArray());
            assertThat(accounts(server).authenticationExists("after")).isTrue();
        }
    }

    private static void tryToWrite(BingbiServer server) {
        try {
            accounts(server).createAuthentication("during", WebFixture.PASSWORD.toCharArray());
        } catch (RuntimeException full) {
            // what it was refused with is another test's
        }
    }

    private static MutableAuthenticationService accounts(BingbiServer server) {
        return server.repository().bean("authenticationService", MutableAuthenticationService.class);
    }

    private static HttpResponse<String> page(BingbiServer server) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + server.port() + "/share/page/bingbi"))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException restarting) {
            throw new java.io.UncheckedIOException(restarting);
        }
    }
}

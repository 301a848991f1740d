package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bingbi.embedded.webscript.TestScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    @TempDir
    Path folder;

    @Test
    void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        WebFixture server = WebFixture.start(folder);
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        server.as("zhang", "/alfresco/s/bingbi-test/slow")
                                .POST(BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        TestScripts.Slow.BEGUN.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        assertThat(stopped).isNotDone();
        TestScripts.Slow.GO_ON.countDown();

        assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopped.get(5, TimeUnit.SECONDS);
    }
}

package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of any size and shape. */
class UploadTest {

    private static final String S = "/alfresco/s/bingbi-test";
    private static final long MIB = 1024L * 1024;
    private static final long MAX = 3_000 * MIB;

    @TempDir
    static Path folder;

    private static WebFixture server;

    @BeforeAll
    static void start() throws Exception {
        server = WebFixture.start(
                folder, "server.request.maxBytes", Long.toString(MAX), "server.request.maxJsonBytes", "1000");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBodyLargerThanTheHeapIsStreamedToTheScript() throws Exception {
        long size = Runtime.getRuntime().maxMemory() + 64 * MIB;

        HttpResponse<String> response =
                server.send(server.as("zhang", S + "/count").POST(BodyPublishers.ofInputStream(() -> new Zeros(size))));

        assertThat(response.body()).isEqualTo(Long.toString(size));
    }

    @Test
    void aLargeFileInAFormLiesOnDiskWhileTheScriptRunsAndNoLonger() throws Exception {
        long size = 100 * MIB;
        HttpResponse<String> response = server.send(server.as("zhang", S + "/form?title=from-url")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> multipart("录音 1.mp3", size))));

        assertThat(response.body().lines())
                .containsExactly("file|true|录音 1.mp3|audio/mpeg|" + size, "title|false|null|null|标题", "parameter 标题");
        assertThat(temporaryFiles()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\\\fakepath\\\\证据.docx | 证据.docx",
                "/etc/../passwd | passwd",
                "𠮷野家😀.txt | 𠮷野家😀.txt",
                "a;b=c.txt | a;b=c.txt",
            })
    void aFilesNameArrivesWithoutFolders(String sent, String seen) throws Exception {
        HttpResponse<String> response = server.send(server.as("zhang", S + "/form")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> multipart(sent, 1))));

        assertThat(response.body()).startsWith("file|true|" + seen + "|");
    }

    @Test
    void aNameOf255CharactersSurvives() throws Exception {
        String name = "长".repeat(251) + ".pdf";
        HttpResponse<String> response = server.send(server.as("zhang", S + "/form")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> multipart(name, 1))));

        assertThat(response.body()).startsWith("file|true|" + name + "|");
    }

    @Test
    void nobodysFormIsNotTakenApart() throws Exception {
        HttpResponse<String> response = server.send(server.request(S + "/form")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofInputStream(() -> multipart("a", MIB))));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void aFormWithoutBoundaryIsRefused() throws Exception {
        assertThat(server.send(server.as("zhang", S + "/form")
                                .header("Content-Type", "multipart/form-data")
                                .POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        String tooLong = "\"" + "x".repeat(2000) + "\"";

        HttpResponse<String> announced = server.send(server.as("zhang", S + "/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(tooLong)));
        HttpResponse<String> unannounced = server.send(server.as("zhang", S + "/echo")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(tooLong.getBytes(StandardCharsets.UTF_8)))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(unannounced.statusCode()).isEqualTo(413);
    }

    @Test
    void anUploadCutOffMidwayLeavesNothing() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.uri("/").getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + S + "/form HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + WebFixture.basic("zhang", WebFixture.PASSWORD)
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                            + head("cut off.mp3"))
                    .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[1_000_000]);
            out.flush();
            Awaitility.await().until(() -> temporaryFiles() > 0);
        }

        Awaitility.await().until(() -> temporaryFiles() == 0);
    }

    private static InputStream multipart(String fileName, long size) {
        String tail = "\r\n--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n标题\r\n--b--\r\n";
        return new SequenceInputStream(
                Collections.enumeration(List.of(bytes(head(fileName)), new Zeros(size), bytes(tail))));
    }

    private static String head(String fileName) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: audio/mpeg\r\n\r\n";
    }

    private static InputStream bytes(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.walk(server.data().temporary())) {
            return files.filter(f -> f.toString().endsWith(".tmp")).count();
        }
    }

    /** So many bytes, made as they are read. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(bytes, offset, offset + n, (byte) 0);
            left -= n;
            return n;
        }
    }
}

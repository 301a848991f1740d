package org.bingbi.acceptance.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has not signed in cannot keep those who have from working: not by hanging connections, not by large bodies. */
@ExtendWith(RunningBingbi.class)
@DisabledIfEnvironmentVariable(
        named = "BINGBI_URL",
        matches = ".+",
        disabledReason = "Bodies of strangers are the embedded server's to limit; elsewhere a proxy does it")
class StrangersTest {

    private static final int HANGING = 70;
    private static final int LARGE = 200 << 20;
    private static final int SENDERS = 12;

    private static final List<String> ADDRESSES = List.of(
            "/share/page/dologin",
            "/alfresco/service/api/login",
            "/alfresco/service/bingbi/clearance",
            "/alfresco/service/bingbi/me",
            "/share/proxy/alfresco/bingbi/dossiers",
            "/share/page/bingbi",
            "/nowhere");

    @Test
    @Tag("article-5")
    void peopleRecordSignInAndUploadWhileSeventyConnectionsHang(Bingbi bingbi) throws IOException {
        List<Socket> hanging = new ArrayList<>();
        try {
            for (int number = 0; number < HANGING; number++) {
                hanging.add(hang(bingbi.address(), ADDRESSES.get(number % ADDRESSES.size()), number % 2 == 0));
            }

            Entry entry = Entry.by(bingbi, "liming")
                    .with("reportOption", "DIRECT_OWN")
                    .with(Sample.CHAT)
                    .drafted();
            byte[] recording = new byte[8 << 20];
            entry.recorder()
                    .upload(
                            entry.path() + "/evidence",
                            Upload.of("长录音.wav", () -> new ByteArrayInputStream(recording))
                                    .with("kind", "AUDIO"))
                    .expect(201);
            entry.submitted();
            entry.signedBy("zhengyan", "同意。");
            assertThat(bingbi.visitor().page("/alfresco/service/bingbi/health").status())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
    }

    @Test
    void largeBodiesOfStrangersAreNeitherStoredNorHeld(Bingbi bingbi) {
        List<CompletableFuture<Integer>> senders = IntStream.range(0, SENDERS)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> flood(bingbi.address(), ADDRESSES.get(number % ADDRESSES.size()), number % 3)))
                .toList();

        assertThat(senders.stream().map(CompletableFuture::join))
                .allSatisfy(status -> assertThat(status).isIn(0, 413));
        bingbi.as("liming").get("/bingbi/desk").expect(200);
    }

    private static Socket hang(URI address, String path, boolean chunked) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        String length = chunked ? "Transfer-Encoding: chunked" : "Content-Length: 10000";
        send(socket, head(path, "text/plain", length) + (chunked ? "5" : "{"));
        return socket;
    }

    /** @return the status, 0 where the server closed before it was read */
    private static int flood(URI address, String path, int kind) {
        String type = List.of("text/plain", "multipart/form-data; boundary=b", "application/json")
                .get(kind);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            send(socket, head(path, type, "Transfer-Encoding: chunked"));
            try {
                byte[] piece = new byte[64 << 10];
                for (int sent = 0; sent < LARGE; sent += piece.length) {
                    send(socket, Integer.toHexString(piece.length) + "\r\n");
                    socket.getOutputStream().write(piece);
                    send(socket, "\r\n");
                }
            } catch (IOException wantsNoMore) {
                // the answer may be there
            }
            InputStream in = socket.getInputStream();
            byte[] line = in.readNBytes(12);
            return line.length < 12 ? 0 : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
        } catch (IOException reset) {
            return 0;
        }
    }

    private static String head(String path, String type, String length) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n".formatted(path, type, length);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}

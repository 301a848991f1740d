package org.bingbi.acceptance.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.Sample;
import org.bingbi.acceptance.fixture.ServerProcess;
import org.bingbi.acceptance.fixture.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real small disk, filled: where this machine lets us mount one. Uploads stop before the reserve, the health tells it, and what was
 * acknowledged is there when there is space again; without the reserve the database itself meets the full disk, and comes back.
 */
@DisabledIfEnvironmentVariable(
        named = "BINGBI_URL",
        matches = ".+",
        disabledReason = "It fills the disk of the server it tests")
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MIB = 1 << 20;
    private static final int DISK_MIB = 400;
    private static final int RESERVE_MIB = 64;

    @TempDir
    Path disk;

    private ServerProcess server;
    private Bingbi bingbi;

    @BeforeEach
    void aSmallDisk() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk.toString()));
    }

    @AfterEach
    void noDisk() throws Exception {
        if (server != null) {
            server.kill();
        }
        run("umount", "-l", disk.toString());
    }

    @Test
    @Tag("article-6")
    void uploadsStopBeforeTheReserveAndGoOnOnceThereIsSpace() throws Exception {
        start(RESERVE_MIB);
        Entry entry = Entry.by(bingbi, "liming")
                .with("reportOption", "DIRECT_OWN")
                .with(Sample.CHAT)
                .drafted();
        assertThat(health().path("disk").asText()).isEqualTo("OK");
        int before = evidence(entry);

        Answer cutOff = entry.recorder().upload(entry.path() + "/evidence", recording(DISK_MIB));
        assertThat(cutOff.status()).isEqualTo(507);
        assertThat(cutOff.text()).contains("磁盘空间不足", "联系管理员");
        assertThat(usable()).isGreaterThan((long) RESERVE_MIB * MIB / 2);

        fillUpTo((long) RESERVE_MIB * MIB - MIB);
        Answer refused = entry.recorder()
                .upload(entry.path() + "/evidence", Upload.of(Sample.CHAT).with("source", "手机"));
        assertThat(refused.status()).isEqualTo(507);
        await().atMost(PATIENCE).until(() -> health().path("disk").asText().equals("FULL"));
        assertThat(bingbi.visitor().page("/alfresco/service/bingbi/health").status())
                .isEqualTo(503);
        assertThat(parts()).isZero();
        assertThat(evidence(entry)).isEqualTo(before);

        Files.delete(ballast());
        await().atMost(PATIENCE).until(() -> health().path("status").asText().equals("UP"));
        entry.recorder()
                .upload(entry.path() + "/evidence", Upload.of(Sample.CHAT))
                .expect(201);
        entry.submitted();
    }

    @Test
    @Tag("article-5")
    void aDatabaseThatMetAFullDiskComesBackWithWhatWasAcknowledged() throws Exception {
        start(0);
        Entry kept =
                Entry.by(bingbi, "liming").with("reportOption", "DIRECT_OWN").submitted();

        fillUpTo(0);
        await().atMost(PATIENCE).until(() -> {
            tryToRecord();
            return bingbi.visitor().page("/share/page/bingbi").status() == 503;
        });
        assertThat(health().path("database").asText()).isEqualTo("UNAVAILABLE");
        assertThat(bingbi.visitor().page("/share/page/bingbi").text()).contains("磁盘", "自行恢复");
        Files.delete(ballast());

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> health().path("status").asText().equals("UP"));
        assertThat(bingbi.as("liming")
                                .get(kept.path())
                                .expect(200)
                                .json()
                                .path("number")
                                .asText()
                        + bingbi.as("liming")
                                .get(kept.path())
                                .json()
                                .path("status")
                                .asText())
                .contains("IN_ROUTE");
        Entry.by(bingbi, "zhaomin").with("reportOption", "DIRECT_OWN").submitted();
        assertThat(parts()).isZero();
    }

    private void start(int reserve) throws IOException {
        Path folder = Files.createDirectory(disk.resolve("data"));
        Files.writeString(folder.resolve("bingbi.properties"), "bingbi.disk.reserve-mebibytes=" + reserve + "\n");
        server = ServerProcess.start(folder, "512m", true);
        bingbi = Bingbi.of(server);
    }

    private void tryToRecord() {
        try {
            bingbi.as("zhaomin").post("/bingbi/dossiers", Map.of("caseName", "某案".repeat(50)));
        } catch (UncheckedIOException | AssertionError out) {
            // nobody can sign in, or the server is opened again just now
        }
    }

    private JsonNode health() {
        return bingbi.visitor().page("/alfresco/service/bingbi/health").json();
    }

    private static int evidence(Entry entry) {
        return entry.recorder()
                .get(entry.path())
                .expect(200)
                .json()
                .path("evidence")
                .size();
    }

    private static Upload recording(int mebibytes) {
        byte[] piece = new byte[MIB];
        return Upload.of(
                        "录音.wav",
                        () -> new java.io.SequenceInputStream(
                                java.util.Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(piece))
                                        .limit(mebibytes)
                                        .toList())))
                .with("kind", "AUDIO");
    }

    private Path ballast() {
        return disk.resolve("ballast");
    }

    private long usable() {
        return disk.toFile().getUsableSpace();
    }

    /** Leaves so many bytes free; 0 until the system refuses. */
    private void fillUpTo(long free) {
        byte[] piece = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (free == 0 || usable() > free) {
                out.write(piece);
            }
        } catch (IOException full) {
            // as meant
        }
    }

    private long parts() throws IOException {
        try (Stream<Path> files = Files.walk(disk.resolve("data"))) {
            return files.filter(file ->
                            file.toString().endsWith(".part") || file.toString().contains("/tmp/spool"))
                    .count();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}

package org.bingbi.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bingbi.acceptance.fixture.Answer;
import org.bingbi.acceptance.fixture.Bingbi;
import org.bingbi.acceptance.fixture.Entry;
import org.bingbi.acceptance.fixture.RunningBingbi;
import org.bingbi.acceptance.fixture.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence is taken as it is, whatever its name says, or refused whole. */
@ExtendWith(RunningBingbi.class)
class EvidenceFilesTest {

    @Test
    @Tag("article-6")
    void anEmptyFileIsRefused(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();

        Answer refused = entry.recorder()
                .upload(entry.path() + "/evidence", file("空.txt", ""))
                .expect(422);

        assertThat(refused.fields()).containsExactly("file");
        assertThat(entry.readBy("liming").path("evidence")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/b\\c:d*e?.txt", "“引号”\"x\".txt", "结尾点.", "CON.txt"})
    @Tag("article-6")
    void aNameKeepsEveryCharacter(String name, Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();

        entry.recorder().upload(entry.path() + "/evidence", file(name, "x")).expect(201);

        assertThat(entry.readBy("liming").path("evidence").path(0).path("name").asText())
                .isEqualTo(name);
    }

    @Test
    @Tag("article-6")
    void twoFilesOfOneNameAreBothKeptAndTheSameBytesAreSaid(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        String name = "证".repeat(251) + ".txt";

        entry.recorder().upload(entry.path() + "/evidence", file(name, "one")).expect(201);
        entry.recorder().upload(entry.path() + "/evidence", file(name, "two")).expect(201);
        JsonNode same = entry.recorder()
                .upload(entry.path() + "/evidence", file(name, "one"))
                .expect(201)
                .json();

        assertThat(entry.readBy("liming").path("evidence")).hasSize(3);
        assertThat(same.path("duplicateOf").asText()).isNotBlank();
    }

    @Test
    @Tag("article-6")
    void aFileWhoseNameLiesIsKeptAndItIsSaid(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();

        JsonNode kept = entry.recorder()
                .upload(entry.path() + "/evidence", file("照片.jpg", "<html><script>alert(1)</script></html>"))
                .expect(201)
                .json();

        assertThat(kept.path("declaredTypeDiffers").asBoolean()).isTrue();
        Answer read = entry.recorder()
                .get(entry.path() + "/evidence/" + kept.path("id").asText() + "/content")
                .expect(200);
        assertThat(read.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(read.header("Content-Type").orElseThrow()).startsWith("application/octet-stream");
        assertThat(read.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
    }

    @Test
    @Tag("article-6")
    void anUploadThatIsCutOffLeavesNothing(Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        String half = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.wav\"\r\n\r\nhalf of it";

        Answer refused = entry.recorder()
                .raw(
                        "POST",
                        entry.path() + "/evidence",
                        "multipart/form-data; boundary=b",
                        half.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(entry.readBy("liming").path("evidence")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-3, 0123", "bytes=-4, 6789", "bytes=2-, 23456789"})
    void aRangeIsServed(String range, String expected, Bingbi bingbi) {
        Entry entry = Entry.by(bingbi, "liming").drafted();
        String id = entry.recorder()
                .upload(entry.path() + "/evidence", file("a.txt", "0123456789"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        Answer part = entry.recorder()
                .get(entry.path() + "/evidence/" + id + "/content", Map.of("Range", range))
                .expect(206);

        assertThat(part.text()).isEqualTo(expected);
        assertThat(part.header("Content-Range").orElseThrow()).endsWith("/10");
    }

    private static Upload file(String name, String content) {
        return Upload.of(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}

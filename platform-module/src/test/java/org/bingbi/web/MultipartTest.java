package org.bingbi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bingbi.problem.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("article-6")
class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=\"--- seam\"";
    private static final String SEAM = "----- seam";

    @Test
    void partsComeOneAfterTheOther() throws IOException {
        Multipart form = form(part("kind", "WECHAT") + file("截图.png", "not a picture") + end());

        Multipart.Part kind = form.next().orElseThrow();
        assertThat(kind.name()).isEqualTo("kind");
        assertThat(kind.text()).isEqualTo("WECHAT");
        Multipart.Part file = form.next().orElseThrow();
        assertThat(file.fileName()).contains("截图.png");
        assertThat(file.text()).isEqualTo("not a picture");
        assertThat(form.next()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeStoredIsRefusedWithTheCharactersNumber() throws IOException {
        Multipart.Part source = form(part("source", "微\u0000信") + end()).next().orElseThrow();

        assertThatThrownBy(source::text)
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.problems())
                        .containsExactly(Problem.at("source", "character-unstorable", "U+0000")));
    }

    @Test
    void aPartThatNobodyReadsIsPassedOver() throws IOException {
        Multipart form = form(file("a", "x".repeat(300_000)) + part("source", "微信") + end());

        form.next();

        assertThat(form.next().orElseThrow().text()).isEqualTo("微信");
    }

    @Property(tries = 60)
    void everyByteArrivesHoweverTheConnectionCutsIt(
            @ForAll @IntRange(max = 400_000) int length,
            @ForAll @IntRange(min = 1, max = 70_000) int piece,
            @ForAll long seed)
            throws IOException {
        byte[] content = nearlySeams(length, new Random(seed));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes(SEAM + "\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes(end()));

        Multipart form = Multipart.of(inPieces(body.toByteArray(), piece), Optional.of(TYPE));

        assertThat(form.next().orElseThrow().content().readAllBytes()).isEqualTo(content);
        assertThat(form.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a;b.txt\" | a;b.txt",
                "\"a%22b.txt\" | a\"b.txt",
                "\"a\\\"b.txt\" | a\"b.txt",
                "\"C:\\dir\\a.txt\" | C:\\dir\\a.txt",
                "\"../../etc/passwd\" | ../../etc/passwd"
            })
    void aNameKeepsEveryCharacter(String written, String name) throws IOException {
        Multipart form = form("\r\n" + SEAM + "\r\nContent-Disposition: form-data; name=\"file\"; filename=" + written
                + "\r\n\r\nx" + end());

        assertThat(form.next().orElseThrow().fileName()).contains(name);
    }

    @Test
    void aNameOf255ChineseCharactersArrivesWhole() throws IOException {
        String name = "证".repeat(251) + ".pdf";

        assertThat(form(file(name, "x") + end()).next().orElseThrow().fileName())
                .contains(name);
    }

    @Test
    void anUploadThatIsCutOffIsNoticed() throws IOException {
        Multipart form = form(file("a.wav", "half a recording"));
        InputStream content = form.next().orElseThrow().content();

        assertThatThrownBy(content::readAllBytes).isInstanceOf(EOFException.class);
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> Multipart.of(InputStream.nullInputStream(), Optional.of("application/json")))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(415));
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        Multipart form = form("\r\n" + SEAM + "\r\nContent-Disposition: " + "x".repeat(100_000));

        assertThatThrownBy(form::next).isInstanceOf(HttpProblem.class);
    }

    private static byte[] nearlySeams(int length, Random random) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        byte[] nearly = bytes("\r\n" + SEAM.substring(0, SEAM.length() - 1));
        for (int at = random.nextInt(100) + 1; at + nearly.length < length; at += random.nextInt(5000) + 20) {
            System.arraycopy(nearly, 0, content, at, nearly.length);
            content[at + nearly.length] = '!';
        }
        return content;
    }

    private static InputStream inPieces(byte[] bytes, int piece) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
    }

    private static Multipart form(String body) {
        return Multipart.of(new ByteArrayInputStream(bytes(body.substring(2))), Optional.of(TYPE));
    }

    private static String part(String name, String value) {
        return "\r\n" + SEAM + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String file(String name, String content) {
        return "\r\n" + SEAM + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content;
    }

    private static String end() {
        return "\r\n" + SEAM + "--\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

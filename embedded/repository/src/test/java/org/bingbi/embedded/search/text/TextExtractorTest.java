package org.bingbi.embedded.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.bingbi.embedded.search.text.ExtractedText.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("article-6")
class TextExtractorTest {

    private static final String WORDS = "请对东检刑诉受〔2026〕101号案件予以关照";

    private static final TextLimits USUAL = TextLimits.of(new Properties());

    private TextExtractor extractor = new TextExtractor(USUAL);

    @AfterEach
    void close() {
        extractor.close();
    }

    static Stream<Arguments> evidence() throws IOException {
        Charset gb = Charset.forName("GB18030");
        return Stream.of(
                Arguments.of("说明.docx", EvidenceFiles.docx(WORDS)),
                Arguments.of("往来.xlsx", EvidenceFiles.xlsx(WORDS)),
                Arguments.of("往来.xls", EvidenceFiles.xls(WORDS)),
                Arguments.of("汇报.pptx", EvidenceFiles.pptx(WORDS)),
                Arguments.of("函件.pdf", EvidenceFiles.pdf(WORDS)),
                Arguments.of("求情.msg", EvidenceFiles.msg("求情", WORDS)),
                Arguments.of("求情.eml", EvidenceFiles.eml("求情", WORDS, "x.bin", new byte[] {1})),
                Arguments.of("转发.eml", EvidenceFiles.eml("求情", "见附件", "a.docx", EvidenceFiles.docx(WORDS))),
                Arguments.of("utf8.txt", WORDS.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("gb.txt", WORDS.getBytes(gb)),
                Arguments.of("utf16.txt", ("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("短.txt", WORDS.getBytes(gb)),
                Arguments.of(
                        "网页.html",
                        ("<html><head><meta charset='gb18030'></head><body><p>" + WORDS + "</p></body></html>")
                                .getBytes(gb)),
                Arguments.of("打包.zip", EvidenceFiles.zip("a.docx", EvidenceFiles.docx(WORDS))),
                Arguments.of("谎称.mp3", EvidenceFiles.docx(WORDS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void findsTheWordsInside(String name, byte[] file) {
        assertThat(extract(name, file).text()).contains(WORDS);
    }

    @Test
    void aFourCharacterNoteInGb18030IsReadAsSuch() {
        assertThat(extract("a.txt", "请关照他".getBytes(Charset.forName("GB18030"))).text())
                .contains("请关照他");
    }

    @Test
    void aRecordingHoldsNoText() {
        byte[] wave = ("RIFF\0\0\0\0WAVEfmt " + "\0".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(extract("电话录音.wav", wave)).isEqualTo(ExtractedText.nothing(Outcome.NO_TEXT));
    }

    @Test
    void anEmptyFileHoldsNoText() {
        assertThat(extract("空.docx", new byte[0]).outcome()).isEqualTo(Outcome.NO_TEXT);
    }

    @Test
    void aDamagedFileIsSaidToBeUnreadable() throws IOException {
        byte[] whole = EvidenceFiles.docx(WORDS);
        byte[] damaged = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(extract("坏.docx", damaged).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void aFileLargerThanTheLimitIsNotOpened() {
        extractor = limited("search.text.maxBytes", "10");
        ExtractedText text = extractor.extract(
                () -> {
                    throw new AssertionError("opened");
                },
                11,
                "a.txt",
                "text/plain");
        assertThat(text.outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void textBeyondTheLimitIsLeftOutAndTheRestKept() {
        extractor = limited("search.text.maxCharacters", "1000");
        ExtractedText text = extract("长.txt", "过问".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertThat(text.outcome()).isEqualTo(Outcome.CUT);
        assertThat(text.text()).startsWith("过问过问").hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void filesWithinFilesAreOpenedOnlySoDeep() throws IOException {
        byte[] file = EvidenceFiles.docx(WORDS);
        for (int depth = 0; depth < 12; depth++) {
            file = EvidenceFiles.zip("inner" + depth + ".zip", file);
        }
        ExtractedText text = extract("套娃.zip", file);
        assertThat(text.outcome()).isEqualTo(Outcome.CUT);
        assertThat(text.text()).doesNotContain(WORDS);
    }

    @Test
    void aFileThatUnpacksToGigabytesCostsNoMoreThanTheLimits() throws IOException {
        byte[] bomb = EvidenceFiles.zip("零.txt", new byte[64 * 1024 * 1024]);
        for (int i = 0; i < 2; i++) {
            bomb = EvidenceFiles.zip("层.zip", bomb);
        }
        ExtractedText text = extract("炸弹.zip", bomb);
        assertThat(text.outcome()).isIn(Outcome.CUT, Outcome.UNREADABLE);
        assertThat(text.text().length()).isLessThanOrEqualTo(USUAL.characters());
    }

    @Test
    void readingThatNeverEndsIsGivenUp() {
        extractor.close();
        extractor = new TextExtractor(new TextLimits(1000, 1000, Duration.ofMillis(200), 1, 1, false));
        CountDownLatch never = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    never.await();
                    return -1;
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        assertThat(extractor.extract(() -> endless, 100, "a.txt", "text/plain").outcome())
                .isEqualTo(Outcome.TIMED_OUT);
    }

    private TextExtractor limited(String setting, String value) {
        extractor.close();
        Properties settings = new Properties();
        settings.setProperty(setting, value);
        return new TextExtractor(TextLimits.of(settings));
    }

    private ExtractedText extract(String name, byte[] file) {
        return extractor.extract(() -> new ByteArrayInputStream(file), file.length, name, "application/octet-stream");
    }
}

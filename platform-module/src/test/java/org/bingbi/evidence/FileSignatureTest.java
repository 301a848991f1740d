package org.bingbi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("article-6")
class FileSignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n....IHDR",
                "\u00ff\u00d8\u00ff\u00e0..JFIF",
                "GIF87a......",
                "GIF89a......",
                "RIFF....WAVEfmt ",
                "%PDF-1.7\n......",
                "PK\u0003\u0004..........................[Content_Types].xml"
            })
    void whatTheFirstBytesTellIsWhatTikaSays(String beginning) {
        byte[] head = bytes(beginning);

        assertThat(FileSignature.typeOf(head)).hasValue(new Tika(MimeTypes.getDefaultMimeTypes()).detect(head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R", "RIFF", "RIFF....AVI LIST", "\u0089PNG", "PK\u0003\u0004", "From: a@example.cn"})
    void whatIsCutShortOrCouldBeSeveralThingsIsLeftToTika(String beginning) {
        assertThat(FileSignature.typeOf(bytes(beginning))).isEmpty();
    }

    @Test
    void theNameStillTellsMoreExactlyButNeverOtherwise() {
        byte[] picture = bytes("\u0089PNG\r\n\u001a\n....IHDR");

        assertThat(FileType.detect(picture, "截图.docx")).isEqualTo("image/png");
        assertThat(FileType.detect(bytes("RIFF....WAVEfmt "), "录音.wav")).isEqualTo("audio/wav");
        assertThat(FileType.detect(bytes("PK\u0003\u0004..........................[Content_Types].xml"), "说明.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

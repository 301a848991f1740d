package org.bingbi.embedded.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeGuessTest {

    private final TypeGuess guess = new TypeGuess();

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
        byte[] head = beginning.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileSignature.typeOf(head)).hasValue(new Tika(MimeTypes.getDefaultMimeTypes()).detect(head));
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a......, x.gif, image/gif",
        "GIF89a......, x.txt, image/gif",
        "%PDF-1.7......, x.ai, application/illustrator",
        "%PDF-1.7......, , application/pdf",
        "PK\u0003\u0004..........................[Content_Types].xml, x.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "PK\u0003\u0004..........................[Content_Types].xml, x.png, application/x-tika-ooxml",
        "just words, x.csv, text/csv",
        "just words, , text/plain"
    })
    void aNameTellsMoreExactlyWhatTheBytesAllow(String beginning, String name, String type) {
        byte[] head = beginning.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(guess.of(name, new BufferedInputStream(new ByteArrayInputStream(head))))
                .isEqualTo(type);
    }
}

package org.bingbi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bingbi.problem.RefusedException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("article-6")
class EvidenceRulesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] PROGRAM = {
        'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0
    };

    @Test
    void digestsAreThoseOfTheStandards() throws IOException {
        MeasuringOutputStream measuring = new MeasuringOutputStream(OutputStream.nullOutputStream());
        measuring.write("abc".getBytes(StandardCharsets.US_ASCII));

        Measurement found = measuring.measured("text/plain");

        assertThat(found.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(found.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(found.size()).isEqualTo(3);
    }

    @Test
    void aLargeFileMeasuredBesideTheWritingHasTheSameDigests() throws IOException {
        byte[] large = new byte[5_000_003];
        new Random(7).nextBytes(large);
        MeasuringOutputStream measuring = new MeasuringOutputStream(OutputStream.nullOutputStream());
        for (int at = 0; at < large.length; at += 65_536) {
            measuring.write(large, at, Math.min(65_536, large.length - at));
        }
        SM3Digest whole = new SM3Digest();
        whole.update(large, 0, large.length);
        byte[] expected = new byte[32];
        whole.doFinal(expected, 0);

        assertThat(measuring.measured("x/y").sm3()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "截图.png, 截图.png",
        "../../etc/passwd, .._.._etc_passwd",
        "a:b?c.pdf, a_b_c.pdf",
        "x., x",
        "C:\\dir\\a.txt, C__dir_a.txt"
    })
    void aNameInTheFolderHasNoPath(String original, String inFolder) {
        assertThat(new FileName(original).inFolder()).isEqualTo(inFolder);
    }

    @Test
    void aNameOf255ChineseCharactersFitsTheFolder() {
        String name = "证".repeat(251) + ".pdf";

        assertThat(FileName.of(name).original()).isEqualTo(name);
        assertThat(FileName.of(name).inFolder()).isEqualTo(name);
        assertThat(FileName.of(name).inFolder(2)).hasSizeLessThanOrEqualTo(255).endsWith(" (2).pdf");
    }

    @Property
    void everyNameIsFitForAFolderOfTheRepository(@ForAll String given) {
        String name = new FileName(given).inFolder();

        assertThat(name).isNotEmpty().hasSizeLessThanOrEqualTo(255).doesNotContainPattern("[\"*\\\\><?/:|]");
        assertThat(name).doesNotEndWith(".").doesNotEndWith(" ");
    }

    @Test
    void controlCharactersAreShown() {
        assertThat(FileName.of("a\u0000b\u0007.txt").original()).isEqualTo("a␀b␇.txt");
    }

    @Test
    void aNameOfMoreThanAThousandCharactersIsRefused() {
        assertThatThrownBy(() -> FileName.of("a".repeat(1001))).isInstanceOf(RefusedException.class);
    }

    @Test
    void aProgramThatCallsItselfAPictureIsFoundOut() {
        String type = FileType.detect(PROGRAM, "照片.jpg");

        assertThat(type).isNotEqualTo("image/jpeg");
        assertThat(FileType.differs(type, new FileName("照片.jpg"))).isTrue();
        assertThat(PreviewKind.of(type).isShownFromContent()).isFalse();
    }

    @Test
    void aPictureIsAPictureWhateverItIsCalled() {
        assertThat(FileType.detect(PNG, "a.txt")).isEqualTo("image/png");
        assertThat(FileType.differs("image/png", new FileName("a.txt"))).isTrue();
        assertThat(FileType.differs("image/png", new FileName("a.png"))).isFalse();
        assertThat(FileType.differs("image/png", new FileName("no ending"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, IMAGE, true",
        "image/svg+xml, NONE, false",
        "text/html, TEXT, false",
        "application/pdf, PDF, true",
        "audio/x-wav, AUDIO, true",
        "message/rfc822, MAIL, false",
        "application/x-msdownload, NONE, false"
    })
    void onlyWhatRunsNoScriptIsShownFromItsBytes(String type, PreviewKind kind, boolean shown) {
        assertThat(PreviewKind.of(type)).isEqualTo(kind);
        assertThat(kind.isShownFromContent()).isEqualTo(shown);
    }
}

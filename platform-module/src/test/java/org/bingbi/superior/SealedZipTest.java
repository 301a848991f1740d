package org.bingbi.superior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed here is opened by a library of others (zip4j), and by nobody without the passphrase. */
@Tag("article-13")
class SealedZipTest {

    private static final String PASSPHRASE = "K7QPM-AAAAA-BBBBB-CCCCC-DDDDD-22222";
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 13, 30, 58);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 1_000_003})
    void everyByteComesBack(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        ZipFile zip = zip(sealed(content), PASSPHRASE);

        FileHeader entry = zip.getFileHeaders().get(0);
        assertThat(zip.getFileHeaders()).hasSize(1);
        assertThat(entry.getFileName()).isEqualTo("件.zip");
        assertThat(entry.getEncryptionMethod()).isEqualTo(EncryptionMethod.AES);
        assertThat(entry.getAesExtraDataRecord().getAesKeyStrength()).isEqualTo(AesKeyStrength.KEY_STRENGTH_256);
        assertThat(entry.getUncompressedSize()).isEqualTo(size);
        try (InputStream bytes = zip.getInputStream(entry)) {
            assertThat(bytes.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void anotherPassphraseOpensNothing() throws IOException {
        ZipFile zip = zip(sealed("密".getBytes(StandardCharsets.UTF_8)), PASSPHRASE.replace('K', 'J'));

        assertThatThrownBy(() -> read(zip)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000, 9_999})
    void oneAlteredByteIsNoticed(int place) throws IOException {
        Path file = sealed(new byte[10_000]);
        int data = new ZipHeaders("件.zip".getBytes(StandardCharsets.UTF_8), AT).local().length + 18;
        byte[] bytes = Files.readAllBytes(file);
        bytes[data + place] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> read(zip(file, PASSPHRASE))).isInstanceOf(IOException.class);
    }

    @Test
    void nothingOfTheContentAndNoPassphraseStandsInTheFile() throws IOException {
        String secret = "李明直接报告上级院";
        byte[] file = Files.readAllBytes(sealed(secret.repeat(100).getBytes(StandardCharsets.UTF_8)));

        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .doesNotContain(latin("李明"))
                .doesNotContain(PASSPHRASE)
                .doesNotContain(PASSPHRASE.substring(0, 5));
    }

    @Test
    void theSameContentIsNeverSealedTheSameWay() throws IOException {
        byte[] first = Files.readAllBytes(sealed(new byte[1000]));
        byte[] second = Files.readAllBytes(sealed(new byte[1000]));

        assertThat(first).hasSameSizeAs(second).isNotEqualTo(second);
    }

    /** A file with a hole in the place of the data: only what stands around it is read. */
    @Test
    void sizesBeyondFourGibibytesAreSaid() throws IOException {
        ZipHeaders headers = new ZipHeaders("a".getBytes(StandardCharsets.UTF_8), AT);
        long size = 5L << 30;
        long stored = size + 28;
        Path file = folder.resolve("large.zip");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(headers.local());
            large.seek(headers.local().length + stored);
            large.write(headers.end(stored, size));
        }

        FileHeader entry = new ZipFile(file.toFile()).getFileHeaders().get(0);
        assertThat(entry.getUncompressedSize()).isEqualTo(size);
        assertThat(entry.getCompressedSize()).isEqualTo(stored);
        assertThat(entry.getLastModifiedTimeEpoch())
                .isEqualTo(
                        AT.atZone(java.time.ZoneId.systemDefault()).toInstant().toEpochMilli());
    }

    @Test
    void aPassphraseIsLongUnlikeAnyOtherAndEasyToCopy() {
        Set<String> passphrases = new HashSet<>();
        for (int made = 0; made < 2000; made++) {
            passphrases.add(Passphrase.any());
        }

        assertThat(passphrases).hasSize(2000).allSatisfy(passphrase -> assertThat(passphrase)
                .matches("([A-HJ-NP-Z2-9]{5}-){5}[A-HJ-NP-Z2-9]{5}"));
        assertThat(passphrases.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(33);
    }

    private Path sealed(byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "sealed", ".zip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SealedZip zip = new SealedZip(out, "件.zip", AT, PASSPHRASE)) {
            zip.write(content, 0, content.length / 3);
            for (int index = content.length / 3; index < Math.min(content.length, content.length / 3 + 5); index++) {
                zip.write(content[index]);
            }
            int rest = Math.min(content.length, content.length / 3 + 5);
            zip.write(content, rest, content.length - rest);
        }
        return Files.write(file, out.toByteArray());
    }

    private static ZipFile zip(Path file, String passphrase) throws ZipException {
        return new ZipFile(file.toFile(), passphrase.toCharArray());
    }

    private static byte[] read(ZipFile zip) throws IOException {
        try (InputStream bytes = zip.getInputStream(zip.getFileHeaders().get(0))) {
            return bytes.readAllBytes();
        }
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

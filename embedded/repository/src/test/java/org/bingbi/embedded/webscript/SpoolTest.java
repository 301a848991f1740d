package org.bingbi.embedded.webscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 5000})
    void givesBackWhatItWasGivenAsOftenAsAsked(int length) throws IOException {
        byte[] bytes = bytes(length);
        try (Spool spool = new Spool(folder, 100, 10_000)) {
            for (int at = 0; at < length; at += 7) {
                spool.write(bytes, at, Math.min(7, length - at));
            }

            assertThat(read(spool)).isEqualTo(bytes);
            assertThat(read(spool)).isEqualTo(bytes);
            assertThat(spool.inFile()).isEqualTo(length > 100);
        }
        assertThat(files()).isZero();
    }

    @Test
    void forgetsWhatWasWrittenWhenCleared() throws IOException {
        try (Spool spool = new Spool(folder, 10, 10_000)) {
            spool.write(bytes(500));
            spool.clear();
            spool.write(42);

            assertThat(read(spool)).containsExactly(42);
            assertThat(files()).isZero();
        }
    }

    @Test
    void refusesMoreThanItMayHold() throws IOException {
        try (Spool spool = new Spool(folder, 10, 100)) {
            spool.write(bytes(100));

            assertThatThrownBy(() -> spool.write(1))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContaining("100");
        }
    }

    private static byte[] read(Spool spool) throws IOException {
        try (InputStream in = spool.read()) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

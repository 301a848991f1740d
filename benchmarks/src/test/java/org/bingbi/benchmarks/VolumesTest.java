package org.bingbi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that stays is measured only when it is whole. */
class VolumesTest {
    @TempDir
    Path all;

    private int fillings;

    @Test
    void aFilledFolderStays() throws Exception {
        filled();
        filled();

        assertThat(fillings).isEqualTo(1);
    }

    @Test
    void oneThatWasLeftHalfFilledIsFilledAnew() throws Exception {
        Files.delete(filled().resolve("filled"));
        filled();

        assertThat(fillings).isEqualTo(2);
    }

    @Test
    void oneWhoseIndexesWereLeftOffIsFilledAnew() throws Exception {
        Path mark = filled().resolve("indexes-are-off");
        Files.createFile(mark);
        filled();

        assertThat(fillings).isEqualTo(2);
        assertThat(mark).doesNotExist();
    }

    private Path filled() throws Exception {
        return Volumes.folder(all, "some", folder -> fillings++, line -> {});
    }
}

package org.bingbi.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bingbi.embedded.server.DataFolder.DataFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void isMadeWhenItIsNotThere() {
        try (DataFolder data = DataFolder.take(folder.resolve("new/deep"))) {
            assertThat(data.root()).isDirectory();
            assertThat(data.temporary()).isDirectory();
        }
    }

    @Test
    void isTakenOnceAtATimeAndNamesWhoHasIt() {
        try (DataFolder data = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(DataFolderException.class)
                    .hasMessageContaining(data.root().toString())
                    .hasMessageContaining("--data")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataFolder.take(folder).close();
    }

    @Test
    void forgetsTemporaryFilesOfTheLastTime() throws IOException {
        Path left = folder.resolve("tmp/deep/left.tmp");
        Files.createDirectories(left.getParent());
        Files.createFile(left);

        DataFolder.take(folder).close();

        assertThat(left.getParent()).doesNotExist();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void thatIsAFileIsRefusedWithAReason() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(file.toString());
    }
}

package org.bingbi.embedded.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.alfresco.repo.content.ContentContext;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.bingbi.embedded.disk.DiskReserve;
import org.bingbi.embedded.disk.NoSpaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents stop at the disk's reserve, and leave nothing of what was not kept. */
class FullContentStoreTest {

    private static final long MIB = 1 << 20;
    private static final long RESERVE = 100 * MIB;

    @TempDir
    Path folder;

    private final AtomicLong usable = new AtomicLong(1000 * MIB);

    @Test
    void aContentIsNotBegunWhereOnlyTheReserveIsFree() {
        usable.set(RESERVE - 1);
        ContentWriter writer = store().getWriter(ContentContext.NULL_CONTEXT);

        assertThatThrownBy(writer::getContentOutputStream)
                .isInstanceOf(ContentIOException.class)
                .hasCauseInstanceOf(NoSpaceException.class)
                .hasRootCauseMessage("No space left on device: only the reserve is free");
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 9, 20, 64})
    void aContentEndsWhereTheReserveBeginsInTheMiddleOfIt(int mebibytes) {
        FileContentStore store = store();
        ContentWriter writer = store.getWriter(ContentContext.NULL_CONTEXT);

        assertThatThrownBy(() -> {
                    try (OutputStream out = writer.getContentOutputStream()) {
                        for (int written = 0; written < mebibytes; written++) {
                            out.write(new byte[(int) MIB]);
                            usable.set(RESERVE - 1);
                        }
                    }
                })
                .isInstanceOf(NoSpaceException.class);

        assertThat(files()).isZero();
        assertThat(store.exists(writer.getContentUrl())).isFalse();
        assertThat(store.delete(writer.getContentUrl())).isFalse();
    }

    @Test
    void whatIsDeletedBeforeItsEndLeavesNoPart() throws IOException {
        FileContentStore store = store();
        ContentWriter writer = store.getWriter(ContentContext.NULL_CONTEXT);
        OutputStream out = writer.getContentOutputStream();
        out.write(1);

        store.delete(writer.getContentUrl());

        assertThat(files()).isZero();
    }

    @Test
    void partsOfUploadsThatBrokeOffWithTheServerGoAtTheStart() throws IOException {
        FileContentStore store = store();
        ContentWriter kept = store.getWriter(ContentContext.NULL_CONTEXT);
        kept.putContent("kept");
        OutputStream cutOff = store.getWriter(ContentContext.NULL_CONTEXT).getContentOutputStream();
        cutOff.write(new byte[(int) MIB]);
        assertThat(files()).isEqualTo(2);

        store();

        assertThat(files()).isEqualTo(1);
        assertThat(store.getReader(kept.getContentUrl()).getContentString()).isEqualTo("kept");
    }

    @Test
    void changesGoOnIntoTheFirstHalfOfTheReserveOnly() {
        DiskReserve disk = disk();
        usable.set(RESERVE / 2);
        disk.requireForChange();
        usable.set(RESERVE / 2 - 1);

        assertThatThrownBy(disk::requireForChange).hasCauseInstanceOf(NoSpaceException.class);
        assertThat(disk.hasRoomToOpen()).isFalse();
    }

    @Test
    void theFullerDiskCounts() {
        DiskReserve disk = new DiskReserve(
                "contents", "data", 100, folder -> folder.getName().equals("data") ? 7 : 9);

        assertThat(disk.usable()).isEqualTo(7);
    }

    private FileContentStore store() {
        return new FileContentStore(folder.toString(), disk());
    }

    private DiskReserve disk() {
        return new DiskReserve(folder.toString(), folder.toString(), RESERVE / MIB, any -> usable.get());
    }

    private long files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

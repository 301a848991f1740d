package org.bingbi.embedded.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundForceTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsClosedAndWholeWhenTheWaitingEnds() throws Exception {
        Path file = folder.resolve("recording");
        FileChannel channel = open(file);
        AsyncFsync force = new AsyncFsync(channel);
        for (int piece = 0; piece < 40; piece++) {
            channel.write(ByteBuffer.allocate(1 << 20));
            force.written(1 << 20);
        }
        force.finish();
        force.await();

        assertThat(channel.isOpen()).isFalse();
        assertThat(Files.size(file)).isEqualTo(40 << 20);
    }

    @Test
    void whoWaitsIsToldThatTheDiskDidNotTakeIt() throws Exception {
        FileChannel channel = open(folder.resolve("lost"));
        channel.close();
        AsyncFsync force = new AsyncFsync(channel);
        force.finish();

        assertThatThrownBy(force::await).isInstanceOf(IOException.class).hasMessageContaining("disk");
    }

    @Test
    void aFailureThatTheSystemTellsOfOnceIsNotForgottenAtTheEnd() throws Exception {
        TellsOfItsFailureOnce channel = new TellsOfItsFailureOnce();
        AsyncFsync force = new AsyncFsync(channel);
        for (int step = 0; step < 3; step++) {
            force.written(16 << 20);
            while (!force.isIdle()) {
                Thread.onSpinWait();
            }
        }
        force.finish();

        assertThatThrownBy(force::await).isInstanceOf(IOException.class).hasRootCauseMessage("no space left");
        assertThat(channel.isOpen()).isFalse();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** As Linux does: the next try says that all is well. */
    private static final class TellsOfItsFailureOnce extends FileChannel {
        private boolean told;

        @Override
        public void force(boolean metaData) throws IOException {
            if (!told) {
                told = true;
                throw new IOException("no space left");
            }
        }

        @Override
        protected void implCloseChannel() {}

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}

package org.bingbi.embedded.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
        BackgroundForce force = new BackgroundForce(channel);
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
        BackgroundForce force = new BackgroundForce(channel);
        force.finish();

        assertThatThrownBy(force::await).isInstanceOf(IOException.class).hasMessageContaining("disk");
    }

    @Test
    void aFailureOnTheWayIsNotForgottenAtTheEnd() throws Exception {
        FileChannel channel = open(folder.resolve("lost"));
        channel.close();
        BackgroundForce force = new BackgroundForce(channel);
        force.written(16 << 20);
        force.finish();

        assertThatThrownBy(force::await).isInstanceOf(IOException.class);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}

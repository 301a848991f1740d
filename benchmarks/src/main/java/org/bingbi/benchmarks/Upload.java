package org.bingbi.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.function.Consumer;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.demo.EvidenceFile;
import org.bingbi.demo.Story;

/** A long recording added to a draft, beside writing the same bytes to the same disk. */
final class Upload implements Benchmark {
    private static final int WARM_UP = 1;
    private static final int TIMES = 5;
    private static final int MEBIBYTES = 128;

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        byte[] recording = new byte[MEBIBYTES << 20];
        new Random(1).nextBytes(recording);
        try (Register register = Register.open(name())) {
            Story story = register.story(0, 0, 0);
            NodeRef draft = register.work().draft(story);
            Figures upload = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> register.work()
                    .add(story.recorder(), draft, new EvidenceFile("recording-" + turn + ".bin", "AUDIO", recording)));
            Figures disk = Stopwatch.oneAfterAnother(
                    WARM_UP, TIMES, turn -> write(register.folder().resolve("raw-" + turn), recording));
            out.accept("through the module: %.0f MiB/s, %s".formatted(rate(upload), upload));
            out.accept("to the disk alone: %.0f MiB/s, %s".formatted(rate(disk), disk));
            out.accept("part of the raw rate: %.2f".formatted(rate(upload) / rate(disk)));
        }
    }

    private static double rate(Figures figures) {
        return MEBIBYTES / (figures.percentile(50) / 1000);
    }

    /** Until the bytes are on the disk, as the module's are before it answers. */
    private static void write(Path file, byte[] bytes) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            stream.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

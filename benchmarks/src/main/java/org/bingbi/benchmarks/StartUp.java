package org.bingbi.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** From the command until the server says that it is ready, on a data folder that has its demo data already. */
final class StartUp implements Benchmark {
    private static final int TIMES = 5;
    private static final long IDLE_SECONDS = 5;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        Path data = Folders.create(name());
        Path archive = data.resolveSibling(data.getFileName() + ".jsa");
        try {
            try (ServerProcess first = start(data, "-XX:ArchiveClassesAtExit=" + archive)) {
                out.accept("first start with demo data: %.1f s".formatted(first.nanosUntilReady() / 1e9));
            }
            long[] nanos = new long[TIMES];
            long resident = 0;
            for (int time = 0; time < TIMES; time++) {
                try (ServerProcess server = start(data, "-XX:SharedArchiveFile=" + archive)) {
                    nanos[time] = server.nanosUntilReady();
                    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                    resident = Math.max(resident, server.residentMiB());
                }
            }
            Duration all = Duration.ofNanos(Arrays.stream(nanos).sum());
            out.accept("start on existing data: " + new Figures(nanos, all));
            out.accept("resident when idle, at -Xmx512m: %d MiB".formatted(resident));
        } finally {
            Files.deleteIfExists(archive);
            Folders.delete(data);
        }
    }

    private static ServerProcess start(Path data, String classArchive) throws Exception {
        return ServerProcess.start(data, classArchive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}

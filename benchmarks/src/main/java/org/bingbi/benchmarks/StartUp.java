package org.bingbi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
            long first = start(data, "-XX:ArchiveClassesAtExit=" + archive).ready();
            out.accept("first start with demo data: %.1f s".formatted(first / 1e9));
            long[] nanos = new long[TIMES];
            long resident = 0;
            for (int time = 0; time < TIMES; time++) {
                Started started = start(data, "-XX:SharedArchiveFile=" + archive);
                nanos[time] = started.ready();
                resident = Math.max(resident, started.residentMiB());
            }
            out.accept("start on existing data: "
                    + new Figures(
                            nanos,
                            java.time.Duration.ofNanos(
                                    java.util.Arrays.stream(nanos).sum())));
            out.accept("resident when idle, at -Xmx512m: %d MiB".formatted(resident));
        } finally {
            Files.deleteIfExists(archive);
            Folders.delete(data);
        }
    }

    private record Started(long ready, long residentMiB) {}

    private static Started start(Path data, String classArchive) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(List.of(classArchive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        // Only what the server runs on: class archives take no folders, and the benchmarks themselves are in one.
        command.addAll(List.of("-cp", libraries(), "org.bingbi.embedded.server.BingbiServer"));
        command.addAll(List.of("--data", data.toString(), "--port", "0", "--demo"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Optional<String> ready = process.inputReader()
                    .lines()
                    .filter(line -> line.contains("http://"))
                    .findFirst();
            long nanos = System.nanoTime() - begin;
            if (ready.isEmpty()) {
                throw new IllegalStateException("The server ended before it was ready");
            }
            if (classArchive.startsWith("-XX:SharedArchiveFile")) {
                TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            }
            return new Started(nanos, residentMiB(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.endsWith(".jar"))
                .reduce((left, right) -> left + System.getProperty("path.separator") + right)
                .orElseThrow();
    }

    private static long residentMiB(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

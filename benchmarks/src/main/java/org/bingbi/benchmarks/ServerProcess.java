package org.bingbi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server in a JVM of its own, on a free port.
 *
 * @param nanosUntilReady from the command until it said its address
 */
record ServerProcess(Process process, URI address, long nanosUntilReady) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+");

    /** @param options of the JVM and, behind the main class, none: what follows is the same for all measurements */
    static ServerProcess start(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        // Only what the server runs on: class archives take no folders, and the benchmarks themselves are in one
        // (./run.sh gives jars).
        command.addAll(List.of("-cp", libraries(), "org.bingbi.embedded.server.BingbiServer"));
        command.addAll(List.of("--data", data.toString(), "--port", "0", "--demo"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Matcher address = process.inputReader()
                .lines()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server ended before it was ready"));
        return new ServerProcess(process, URI.create(address.group()), System.nanoTime() - begin);
    }

    long residentMiB() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static String libraries() {
        String separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.contains("benchmarks") && !ofBrowser(entry))
                .collect(Collectors.joining(separator));
    }

    private static boolean ofBrowser(String entry) {
        return Stream.of("playwright", "driver", "gson")
                .anyMatch(Path.of(entry).getFileName().toString()::startsWith);
    }
}

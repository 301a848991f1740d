package org.bingbi.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.GZIPOutputStream;
import org.bingbi.benchmarks.Chromium.Look;
import org.bingbi.benchmarks.Chromium.Window;

/** What the web client weighs, and how long each page takes until it shows what it is for, in headless Chromium. */
final class WebClient implements Benchmark {
    private static final int TIMES = 9;
    private static final String BUNDLE = "META-INF/bingbi/";
    private static final String CHARTS = "bar-chart";

    /** The pages of the demo data's people; each element comes with what the page is for, and not before. */
    private static final List<Sight> SIGHTS = List.of(
            new Sight("desk, handler", "liming", "desk", "bb-entry-list a"),
            new Sight("desk, department head", "qianjin", "desk", "bb-step-list a"),
            new Sight("own entries", "liming", "entries", "bb-entry-list a"),
            new Sight("own signatures", "qianjin", "steps", "bb-step-list a"),
            new Sight("register form", "liming", "register", "bb-route-section"),
            new Sight("dossier", "qianjin", "dossier/{dossier}", "bb-form-sheet table"),
            new Sight("zero reports due", "liming", "zero-reports", "bb-due-section table"),
            new Sight("zero reports to confirm", "qianjin", "confirmations", "bb-confirmations-page table"),
            new Sight("zero report overview", "wangfang", "overview", "bb-overview-page table"),
            new Sight("exemption guide", "liming", "guide", "bb-guide-page .card"),
            new Sight("exemption question", "liming", "note", "bb-note-exemption .card"),
            new Sight("archive", "wangfang", "archive", "bb-hit-list a"),
            new Sight("absences", "liming", "absences", "bb-absence-section .card"),
            new Sight("administration", "zhengyan", "administration", "bb-organisation-section table"));

    private record Sight(String name, String account, String route, String element) {}

    @Override
    public String name() {
        return "client";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        bundle(out);
        Path data = Folders.create(name());
        try (ServerProcess server = ServerProcess.start(data);
                Chromium chromium = Chromium.before(server.address())) {
            Figures raw = raw(chromium);
            out.accept("raw cost, the server's page with nothing in it: " + raw);
            for (Sight sight : SIGHTS) {
                measure(sight, chromium, raw, out);
            }
        } finally {
            Folders.delete(data);
        }
    }

    private static Figures raw(Chromium chromium) {
        try (Window window = chromium.windowOf("liming")) {
            return measured(() -> window.lookAtNothing().nanosUntilUseful());
        }
    }

    private static void measure(Sight sight, Chromium chromium, Figures raw, Consumer<String> out) {
        String route = sight.route().contains("{") ? withDossier(sight, chromium) : sight.route();
        Map<String, Long> fetched = new HashMap<>();
        // The very first look of all lets the server compile what it runs.
        try (Window window = chromium.windowOf(sight.account())) {
            fetched.putAll(window.look(route, sight.element()).bytes());
        }
        Figures first = measured(() -> {
            try (Window window = chromium.windowOf(sight.account())) {
                return window.look(route, sight.element()).nanosUntilUseful();
            }
        });
        Figures again;
        try (Window window = chromium.windowOf(sight.account())) {
            Look filling = window.look(route, sight.element());
            fetched.putAll(filling.bytes());
            again = measured(() -> window.look(route, sight.element()).nanosUntilUseful());
        }
        if (fetched.keySet().stream().anyMatch(path -> path.contains(CHARTS))) {
            throw new IllegalStateException(sight.name() + " fetches charts, and shows none");
        }
        out.accept(
                "%s: %.0f KB; first look p50 %.0f ms, p95 %.0f ms; later p50 %.0f ms, p95 %.0f ms, %.1f times the raw cost"
                        .formatted(
                                sight.name(),
                                fetched.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()
                                        / 1e3,
                                first.percentile(50),
                                first.percentile(95),
                                again.percentile(50),
                                again.percentile(95),
                                again.timesOf(raw)));
    }

    private static String withDossier(Sight sight, Chromium chromium) {
        try (Window window = chromium.windowOf(sight.account())) {
            String dossier = (String) window.ask("/bingbi/steps?max=1", "answer.items[0].dossierId");
            return sight.route().replace("{dossier}", dossier);
        }
    }

    private static Figures measured(LongSupplier look) {
        long[] nanos = new long[TIMES];
        Arrays.setAll(nanos, time -> look.getAsLong());
        return new Figures(nanos, Duration.ofNanos(Arrays.stream(nanos).sum()));
    }

    private static void bundle(Consumer<String> out) throws IOException {
        long charts = 0;
        long rest = 0;
        URL entry = WebClient.class.getClassLoader().getResource(BUNDLE + "bingbi.js");
        if (entry == null || !(entry.openConnection() instanceof JarURLConnection connection)) {
            throw new IllegalStateException(
                    "The web client is looked for in the Share module's JAR: ./run.sh build makes it");
        }
        try (JarFile jar =
                new JarFile(Path.of(connection.getJarFile().getName()).toFile())) {
            for (JarEntry file : jar.stream().filter(WebClient::inBundle).toList()) {
                if (file.getName().contains(CHARTS)) {
                    charts += compressed(jar, file);
                } else {
                    rest += compressed(jar, file);
                }
            }
        }
        out.accept("whole client with both languages, gzip: %.0f KB before charts, %.0f KB charts"
                .formatted(rest / 1e3, charts / 1e3));
    }

    private static boolean inBundle(JarEntry file) {
        return file.getName().startsWith(BUNDLE) && !file.isDirectory();
    }

    private static long compressed(JarFile jar, JarEntry file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream content = jar.getInputStream(file);
                OutputStream gzip = new GZIPOutputStream(bytes)) {
            content.transferTo(gzip);
        }
        return bytes.size();
    }
}

package org.bingbi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bingbi.demo.DemoPeople;

/** The archive asked over HTTP by a discipline officer, once with words, once with filters. */
final class Search implements Benchmark {
    static final int SMALL = 800;
    private static final int LARGE = Integer.parseInt(System.getenv().getOrDefault("BINGBI_BENCH_ENTRIES", "11000"));
    private static final int FILLING_AT_ONCE = 4;
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");
    private static final int WARM_UP = 30;
    private static final int TIMES = 200;
    private static final int BYTES_PER_FILE = 4_000;

    private static final List<String> WORDS = List.of("仓储合同", "谅解书", "微信", "移送", "当场告知有关规定", "水样检测");
    private static final List<String> FILTERS =
            List.of("category=LEADING_CADRE", "behaviour=ARTICLE_9", "status=IN_ROUTE", "intervener=高远", "sort=number");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        for (int entries : List.of(SMALL, LARGE)) {
            measure(archive(entries, out), entries, out);
        }
    }

    static Path archive(int entries, Consumer<String> out) throws Exception {
        return Volumes.folder("archive-" + entries, empty -> fill(empty, entries), out);
    }

    /** Directly to the discipline office, whose archive it is, each with a statement to be searched. */
    private static void fill(Path folder, int entries) throws IOException {
        try (Register register = Register.create(folder)) {
            Stopwatch.atOnce(FILLING_AT_ONCE, entries, 0, index -> {
                var story = register.story(index, 2, BYTES_PER_FILE);
                story.fields().put("reportOption", "DIRECT_OWN");
                register.submitted(story);
            });
        }
    }

    private static void measure(Path folder, int entries, Consumer<String> out) throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            HttpClient client = HttpClient.newHttpClient();
            awaitIndex(client, server.address(), entries);
            Figures words = Stopwatch.oneAfterAnother(
                    WARM_UP,
                    TIMES,
                    turn -> ask(client, server.address(), "words=" + encoded(WORDS.get(turn % WORDS.size()))));
            Figures filters = Stopwatch.oneAfterAnother(WARM_UP, TIMES, turn -> {
                String[] filter = FILTERS.get(turn % FILTERS.size()).split("=");
                ask(client, server.address(), filter[0] + "=" + encoded(filter[1]));
            });
            out.accept("words over %d entries: %s".formatted(entries, words));
            out.accept("filters over %d entries: %s".formatted(entries, filters));
        }
    }

    /** The index follows the commits: a search counts once it finds what it found two seconds before. */
    static void awaitIndex(HttpClient client, URI address, int entries) throws InterruptedException {
        String everywhere = "words=" + encoded("当场告知有关规定") + "&max=1";
        int before = 0;
        for (int attempt = 0; attempt < 300; attempt++) {
            int found = total(ask(client, address, everywhere));
            if (found >= Math.min(entries, SMALL) && found == before) {
                return;
            }
            before = found;
            Thread.sleep(2_000);
        }
        throw new IllegalStateException("The index does not find " + entries + " entries");
    }

    private static int total(String answer) {
        Matcher total = TOTAL.matcher(answer);
        return total.find() ? Integer.parseInt(total.group(1)) : 0;
    }

    private static String ask(HttpClient client, URI address, String query) {
        String officer = Base64.getEncoder()
                .encodeToString(("zhengyan:" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/alfresco/service/bingbi/archive?" + query))
                .header("Authorization", "Basic " + officer)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The archive answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

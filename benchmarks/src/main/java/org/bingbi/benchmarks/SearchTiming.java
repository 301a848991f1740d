package org.bingbi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.bingbi.demo.DemoPeople;

/**
 * Whether an ordinary handler learns from the time of a search that a word stands in entries hidden from that handler. Words that do and words
 * that stand nowhere are asked in turns; a second lot of the latter is the control. A permutation test says how often chance alone would
 * part two lots as far.
 */
final class SearchTiming implements Benchmark {

    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1800;
    private static final int BATCH = 30;
    private static final int SHUFFLES = 10_000;
    private static final String HANDLER = "wuqiang";

    private static final List<String> HIDDEN = List.of("仓储合同", "谅解书", "水样检测");
    private static final List<String> NOWHERE = List.of("窖藏契约", "谅谢函", "土样勘验");
    private static final List<String> CONTROL = List.of("窖存契据", "谢谅函", "砂样勘测");

    @Override
    public String name() {
        return "search-timing";
    }

    @Override
    public void run(Consumer<String> out) throws Exception {
        Path folder = Search.archive(Search.SMALL, out);
        try (ServerProcess server = ServerProcess.start(folder)) {
            HttpClient client = HttpClient.newHttpClient();
            Search.awaitIndex(client, server.address(), Search.SMALL);
            List<List<Double>> lots = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<List<String>> words = List.of(HIDDEN, NOWHERE, CONTROL);
            Random order = new Random(15);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                List<Integer> turns = new ArrayList<>(List.of(0, 1, 2));
                java.util.Collections.shuffle(turns, order);
                for (int lot : turns) {
                    double millis =
                            asked(client, server.address(), words.get(lot).get(round % HIDDEN.size()));
                    if (round >= WARM_UP) {
                        lots.get(lot).add(millis);
                    }
                }
            }
            report("hidden beside nowhere", batches(lots.get(0)), batches(lots.get(1)), out);
            report("nowhere beside nowhere (control)", batches(lots.get(2)), batches(lots.get(1)), out);
        }
    }

    private static double asked(HttpClient client, URI address, String word) throws IOException, InterruptedException {
        String handler = Base64.getEncoder()
                .encodeToString((HANDLER + ":" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String words = URLEncoder.encode(word, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + "/alfresco/service/bingbi/archive?words=" + words))
                .header("Authorization", "Basic " + handler)
                .build();
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 || !answer.body().contains("\"total\":0")) {
            throw new IllegalStateException(
                    "The archive answered " + answer.statusCode() + " to one who may read nothing");
        }
        return millis;
    }

    /** Medians of batches: single requests wait for other things too. */
    private static double[] batches(List<Double> millis) {
        double[] medians = new double[millis.size() / BATCH];
        for (int batch = 0; batch < medians.length; batch++) {
            medians[batch] = millis.subList(batch * BATCH, (batch + 1) * BATCH).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray()[BATCH / 2];
        }
        return medians;
    }

    private static void report(String what, double[] ones, double[] others, Consumer<String> out) {
        double apart = 0;
        int longer = 0;
        for (int batch = 0; batch < ones.length; batch++) {
            apart += (ones[batch] - others[batch]) / ones.length;
            longer += ones[batch] > others[batch] ? 1 : 0;
        }
        out.accept("%s: %.3f ms apart, longer in %d of %d batches of %d, by chance p = %.3f"
                .formatted(what, apart, longer, ones.length, BATCH, chance(ones, others, apart)));
    }

    /** Each batch has its partner of the same time: exchanging the two at random keeps what the machine did meanwhile. */
    private static double chance(double[] ones, double[] others, double apart) {
        Random random = new Random(1);
        int asFar = 0;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            double sum = 0;
            for (int batch = 0; batch < ones.length; batch++) {
                sum += (random.nextBoolean() ? 1 : -1) * (ones[batch] - others[batch]) / ones.length;
            }
            asFar += Math.abs(sum) >= Math.abs(apart) ? 1 : 0;
        }
        return (double) asFar / SHUFFLES;
    }
}

package org.bingbi.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Benchmarks [name ...]}: runs those named, or all. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new StartUp(),
            new Submission(),
            new Signing(),
            new Search(),
            new SearchTiming(),
            new Upload(),
            new ClosedCases(),
            new ZeroReporting(),
            new WebClient());

    private Benchmarks() {}

    public static void main(String... names) throws Exception {
        List<String> wanted = Arrays.asList(names);
        for (String name : wanted) {
            if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                System.err.println("There is no benchmark '" + name + "'; there are: "
                        + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
                System.exit(2);
            }
        }
        for (Benchmark benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                System.out.println(benchmark.name());
                benchmark.run(line -> System.out.println("  " + line));
            }
        }
        // Threads of libraries do not keep a measurement from ending.
        System.exit(0);
    }
}

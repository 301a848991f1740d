package org.bingbi.benchmarks;

import java.util.function.Consumer;

/** One thing that is measured. */
interface Benchmark {
    /** What {@code ./run.sh bench} calls it. */
    String name();

    /** @param out takes the lines to print: a figure, or a ratio to the raw cost */
    void run(Consumer<String> out) throws Exception;
}

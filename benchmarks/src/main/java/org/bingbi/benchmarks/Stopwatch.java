package org.bingbi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Measures an act done many times: one after another, or by several at once. */
final class Stopwatch {
    private Stopwatch() {}

    /** @param act gets the number of its turn, which no other turn has */
    static Figures oneAfterAnother(int warmUp, int times, IntConsumer act) {
        for (int turn = 0; turn < warmUp; turn++) {
            act.accept(turn);
        }
        long[] nanos = new long[times];
        long begin = System.nanoTime();
        for (int turn = 0; turn < times; turn++) {
            nanos[turn] = nanosOf(act, warmUp + turn);
        }
        return new Figures(nanos, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** @param atOnce how many do it at the same time, each again as soon as it is through */
    static Figures atOnce(int atOnce, int times, int firstTurn, IntConsumer act) {
        AtomicInteger turns = new AtomicInteger();
        long[] nanos = new long[times];
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            long begin = System.nanoTime();
            List<Future<?>> done = new ArrayList<>();
            for (int person = 0; person < atOnce; person++) {
                done.add(people.submit(() -> {
                    for (int turn = turns.getAndIncrement(); turn < times; turn = turns.getAndIncrement()) {
                        nanos[turn] = nanosOf(act, firstTurn + turn);
                    }
                }));
            }
            for (Future<?> person : done) {
                person.get();
            }
            return new Figures(nanos, Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("An act failed while it was measured", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            people.shutdownNow();
        }
    }

    private static long nanosOf(IntConsumer act, int turn) {
        long begin = System.nanoTime();
        act.accept(turn);
        return System.nanoTime() - begin;
    }
}

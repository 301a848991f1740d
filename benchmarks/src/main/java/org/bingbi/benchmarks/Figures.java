package org.bingbi.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long each of some acts took, and all of them together.
 *
 * @param nanos of each act, in ascending order
 * @param wall from the first act's beginning to the last one's end
 */
record Figures(long[] nanos, Duration wall) {

    Figures {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** The time within which that part of the acts was done, in milliseconds (nearest rank). */
    double percentile(double part) {
        int rank = (int) Math.ceil(part / 100 * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    double perSecond() {
        return nanos.length / (wall.toNanos() / 1e9);
    }

    /** How many times as long as the other a typical act takes. */
    double timesOf(Figures other) {
        return percentile(50) / other.percentile(50);
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, %.1f per second (%d times)"
                .formatted(percentile(50), percentile(95), perSecond(), nanos.length);
    }
}

package org.bingbi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures HUNDRED = new Figures(
            LongStream.rangeClosed(1, 100)
                    .map(value -> (101 - value) * 1_000_000)
                    .toArray(),
            Duration.ofSeconds(10));

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        assertThat(HUNDRED.percentile(50)).isEqualTo(50);
        assertThat(HUNDRED.percentile(95)).isEqualTo(95);
        assertThat(HUNDRED.percentile(100)).isEqualTo(100);
    }

    @Test
    void throughputCountsTheWholeTime() {
        assertThat(HUNDRED.perSecond()).isEqualTo(10);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figures(new long[0], Duration.ZERO));
    }

    @Test
    void everyTurnIsTakenOnceByWhomever() {
        Set<Integer> turns = ConcurrentHashMap.newKeySet();

        Figures figures = Stopwatch.atOnce(
                8, 1000, 500, turn -> assertThat(turns.add(turn)).isTrue());

        assertThat(figures.nanos()).hasSize(1000);
        assertThat(turns).hasSize(1000).allMatch(turn -> turn >= 500 && turn < 1500);
    }

    @Test
    void anActThatFailsFailsTheMeasurement() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Stopwatch.atOnce(2, 10, 0, turn -> {
                    throw new UnsupportedOperationException();
                }));
    }
}

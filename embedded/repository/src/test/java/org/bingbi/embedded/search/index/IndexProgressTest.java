package org.bingbi.embedded.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexProgressTest {

    @ParameterizedTest
    @CsvSource({"0, 20, false", "0, 21, true", "5000, 5001, false", "5000, 9000, true", "-1, 9000, false"})
    void manyTransactionsInASecondMakeItBusyAndTheFirstIndexingDoesNot(long before, long after, boolean busy) {
        IndexProgress progress = new IndexProgress(before);
        progress.reached(after);

        assertThat(progress.busy()).isEqualTo(busy);
    }

    @Test
    void whoRestsForThoseWhoWriteGoesOnAsSoonAsSomebodyWaits() {
        IndexProgress progress = new IndexProgress(0, Duration.ofHours(1));
        progress.reached(100_000);
        CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> progress.yield(Duration.ofHours(1)));
        rest.thenRun(progress::tell);

        assertThat(progress.await(rest::isDone, Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void aStopEndsTheRest() {
        IndexProgress progress = new IndexProgress(0, Duration.ofHours(1));
        progress.reached(100_000);
        CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> progress.yield(Duration.ofHours(1)));
        progress.close();

        assertThat(rest).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void nobodyRestsInCalmTimes() {
        IndexProgress progress = new IndexProgress(0);

        progress.yield(Duration.ofHours(1));

        assertThat(progress.busy()).isFalse();
    }
}

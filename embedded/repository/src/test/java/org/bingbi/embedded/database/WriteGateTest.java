package org.bingbi.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteGateTest {
    private final WriteGate gate = new WriteGate();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void everybodyGoesHome() {
        people.shutdownNow();
    }

    @Test
    void manyPassAtTheSameTime() {
        try (WriteGate.Passage first = gate.enter(() -> false);
                WriteGate.Passage second = gate.enter(() -> false)) {
            assertThat(first).isNotSameAs(second);
        }
    }

    @Test
    void theMomentOfStillnessAwaitsThoseWhoAreInside() throws Exception {
        WriteGate.Passage inside = gate.enter(() -> false);
        Future<?> still = people.submit(() -> gate.runExclusive(() -> seen.add("still")));
        await().until(gate::isClosed);
        seen.add("leaves");
        inside.close();

        still.get();
        assertThat(seen).containsExactly("leaves", "still");
    }

    @Test
    void whoComesMeanwhileWaitsAndPassesAfterwards() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> still = people.submit(() -> gate.runExclusive(() -> {
            reached.countDown();
            uninterrupted(goOn);
            seen.add("still");
        }));
        reached.await();
        Future<?> late = people.submit(() -> {
            gate.enter(() -> false).close();
            seen.add("late");
        });
        goOn.countDown();

        still.get();
        late.get();
        assertThat(seen).containsExactly("still", "late");
    }

    @Test
    void whoWaitsForARowHoldsNobodyUp() throws Exception {
        CountDownLatch row = new CountDownLatch(1);
        Future<?> waiter = people.submit(() -> {
            WriteGate.Passage passage = gate.enter(() -> true);
            assertThat(row.await(1, TimeUnit.MINUTES)).isTrue();
            passage.close();
            return null;
        });
        await().until(() -> gate.inside() == 1);
        gate.runExclusive(() -> seen.add("still"));
        row.countDown();

        waiter.get();
        assertThat(seen).containsExactly("still");
    }

    @Test
    void whoWasWokenIsAwaitedThoughHeStillSaysThatHeWaits() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> woken = people.submit(() -> {
            WriteGate.Passage passage = gate.enter(() -> true);
            atWork.countDown();
            while (done.getCount() > 0) {
                Thread.onSpinWait();
            }
            seen.add("leaves");
            passage.close();
        });
        atWork.await();
        Future<?> still = people.submit(() -> gate.runExclusive(() -> seen.add("still")));
        await().until(gate::isClosed);
        done.countDown();

        woken.get();
        still.get();
        assertThat(seen).containsExactly("leaves", "still");
    }

    @Test
    void whoStaysInsideForLongKeepsNobodyOut() throws Exception {
        WriteGate.Passage inside = gate.enter(() -> false);
        Future<?> still = people.submit(() -> gate.runExclusive(() -> seen.add("still")));
        await().until(gate::isClosed);
        Future<?> late = people.submit(() -> {
            gate.enter(() -> false).close();
            seen.add("late");
        });

        late.get(1, TimeUnit.MINUTES);
        inside.close();
        still.get();
        assertThat(seen).containsExactly("late", "still");
    }

    @Test
    void whoAsksForASoonStillnessIsToldThatThereIsNone() {
        try (WriteGate.Passage inside = gate.enter(() -> false)) {
            assertThat(gate.tryRunExclusive(() -> seen.add("still"))).isFalse();
            assertThat(gate.inside()).isEqualTo(1);
        }
        assertThat(gate.tryRunExclusive(() -> seen.add("still"))).isTrue();
        assertThat(seen).containsExactly("still");
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package org.bingbi.embedded.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final GroupCommit together = new GroupCommit();

    @Test
    void nobodyIsServedByAWritingThatBeganBeforeHeCommitted() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> served = new ArrayList<>();
        for (int turn = 0; turn < 2_000; turn++) {
            served.add(people.submit(() -> {
                int mine = committed.incrementAndGet();
                together.await(() -> {
                    int now = committed.get();
                    Thread.yield();
                    written.set(now);
                });
                return written.get() >= mine;
            }));
        }

        for (Future<Boolean> one : served) {
            assertThat(one.get()).isTrue();
        }
        people.shutdown();
    }

    @Test
    void thoseWhoCommitDuringAWritingShareTheNext() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger writings = new AtomicInteger();
        ExecutorService people = Executors.newCachedThreadPool();
        List<Future<?>> all = new ArrayList<>();
        all.add(people.submit(() -> together.await(() -> {
            writings.incrementAndGet();
            first.countDown();
            uninterrupted(goOn);
        })));
        first.await();
        for (int other = 0; other < 8; other++) {
            all.add(people.submit(() -> together.await(writings::incrementAndGet)));
        }
        while (together.waiting() < 8) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        for (Future<?> one : all) {
            one.get();
        }
        assertThat(writings).hasValue(2);
        people.shutdown();
    }

    @Test
    void whoIsInNoHurryIsServedByTheNextWritingOfOthers() throws Exception {
        AtomicInteger writings = new AtomicInteger();
        ExecutorService people = Executors.newCachedThreadPool();
        Future<?> patient =
                people.submit(() -> together.awaitPatiently(writings::incrementAndGet, Duration.ofHours(1)));
        while (together.waiting() < 1) {
            Thread.onSpinWait();
        }
        together.await(writings::incrementAndGet);

        patient.get();
        assertThat(writings).hasValue(1);
        people.shutdown();
    }

    @Test
    void whoIsInNoHurryIsNotServedByAWritingThatBeganBeforeHeCame() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger later = new AtomicInteger();
        ExecutorService people = Executors.newCachedThreadPool();
        Future<?> hurried = people.submit(() -> together.await(() -> {
            first.countDown();
            uninterrupted(goOn);
        }));
        first.await();
        Future<?> patient = people.submit(() -> together.awaitPatiently(later::incrementAndGet, Duration.ofMillis(1)));
        while (together.waiting() < 1) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        hurried.get();
        patient.get();
        assertThat(later).hasValue(1);
        people.shutdown();
    }

    @Test
    void aWritingThatFailsServesNobody() {
        assertThatThrownBy(() -> together.await(() -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");

        AtomicInteger writings = new AtomicInteger();
        together.await(writings::incrementAndGet);

        assertThat(writings).hasValue(1);
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

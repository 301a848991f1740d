package org.bingbi.embedded.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadContentsTest {

    private final UnreadContents unread = new UnreadContents();

    @Test
    void whatIsReadIsWaitedForUntilItCanBeFound() throws InterruptedException {
        unread.add(7, 100);
        assertThat(unread.take(20)).containsExactly(7L);

        assertThat(unread.waits(100)).isTrue();
        assertThat(unread.waits(99)).isFalse();
        unread.done();
        assertThat(unread.waits(100)).isFalse();
    }

    @Test
    void whatCouldNotBeReadIsTakenAgainWithItsTransactionAfterTheRest() throws InterruptedException {
        unread.add(7, 100);
        unread.add(8, 101);
        List<Long> taken = unread.take(20);
        long failed = System.nanoTime();

        unread.again(taken, Duration.ofMillis(50));
        unread.done();

        assertThat(unread.waits(100)).isTrue();
        assertThat(unread.take(20)).containsExactly(7L, 8L);
        assertThat(System.nanoTime() - failed).isGreaterThanOrEqualTo(49_000_000);
    }

    @Test
    void whatWasAddedMeanwhileKeepsTheEarlierTransaction() throws InterruptedException {
        unread.add(7, 100);
        List<Long> taken = unread.take(20);
        unread.add(7, 200);

        unread.again(taken, Duration.ZERO);

        assertThat(unread.take(20)).containsExactly(7L);
        assertThat(unread.waits(100)).isTrue();
    }

    @Test
    void nothingIsTakenOnceClosed() throws InterruptedException {
        unread.add(7, 100);
        unread.close();

        assertThat(unread.take(20)).isEmpty();
    }
}

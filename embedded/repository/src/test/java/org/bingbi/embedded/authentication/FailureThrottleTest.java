package org.bingbi.embedded.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureThrottleTest {

    private final SettableClock clock = new SettableClock();
    private final FailureThrottle throttle = new FailureThrottle(3, Duration.ofMinutes(1), clock);

    @Test
    void refusesANameAfterTooManyFailuresInARow() {
        fail("zhang", 2);
        assertThat(throttle.refuses("zhang")).isFalse();

        fail("Zhang", 1);
        assertThat(throttle.refuses("zhang")).isTrue();
        assertThat(throttle.refuses("li")).isFalse();
    }

    @Test
    void takesTheNameAgainAfterAWhile() {
        fail("zhang", 3);

        clock.pass(Duration.ofMinutes(1));

        assertThat(throttle.refuses("zhang")).isFalse();
    }

    @Test
    void aSuccessBeginsANewCount() {
        fail("zhang", 2);
        throttle.succeeded("zhang");
        fail("zhang", 2);

        assertThat(throttle.refuses("zhang")).isFalse();
    }

    @Test
    void mistakesLongAgoDoNotCount() {
        for (int i = 0; i < 10; i++) {
            fail("zhang", 1);
            clock.pass(Duration.ofHours(1));
        }
        fail("zhang", 1);

        assertThat(throttle.refuses("zhang")).isFalse();
    }

    @Test
    void remembersOnlySoManyNames() {
        fail("first", 3);
        for (int i = 0; i < 20_000; i++) {
            fail("name" + i, 1);
        }

        assertThat(throttle.refuses("first")).isFalse();
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name);
        }
    }
}

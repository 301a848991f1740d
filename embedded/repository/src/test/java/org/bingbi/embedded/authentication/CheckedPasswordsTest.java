package org.bingbi.embedded.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckedPasswordsTest {

    private final SettableClock clock = new SettableClock();
    private final CheckedPasswords checked = new CheckedPasswords(Duration.ofMinutes(10), clock);
    private final Account zhang = new Account("zhang", "hash 1", true);

    @Test
    void knowsAPasswordThatWasRightAndNoOther() {
        checked.remember(zhang, "right".toCharArray());

        assertThat(checked.knows(zhang, "right".toCharArray())).isTrue();
        assertThat(checked.knows(zhang, "wrong".toCharArray())).isFalse();
        assertThat(checked.knows(new Account("li", "hash 1", true), "right".toCharArray()))
                .isFalse();
    }

    @Test
    void doesNotKnowAPasswordThatWasChangedSince() {
        checked.remember(zhang, "right".toCharArray());

        assertThat(checked.knows(new Account("zhang", "hash 2", true), "right".toCharArray()))
                .isFalse();
    }

    @Test
    void forgetsAfterAWhile() {
        checked.remember(zhang, "right".toCharArray());

        clock.pass(Duration.ofMinutes(10));

        assertThat(checked.knows(zhang, "right".toCharArray())).isFalse();
    }
}

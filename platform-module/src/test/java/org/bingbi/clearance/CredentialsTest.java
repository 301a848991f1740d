package org.bingbi.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bingbi.web.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The case system's credential, and how often it may be tried. */
@Tag("article-16")
class CredentialsTest {

    private static final String OLD = "old-".repeat(10);
    private static final String NEW = "new-".repeat(10);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:10Z");

    private final Credentials credentials = new Credentials(Digest.of(OLD) + ", " + Digest.of(NEW));

    @Test
    void eachTokenIsACredentialOfItsOwnAndNothingElseIs() {
        assertThat(credentials.of(OLD)).isPresent().isNotEqualTo(credentials.of(NEW));
        assertThat(credentials.of(NEW)).isPresent();
        assertThat(credentials.of("other".repeat(10))).isEmpty();
        assertThat(credentials.of("")).isEmpty();
    }

    @Test
    void aShortTokenOpensNothingEvenWhereItsDigestIsSet() {
        assertThat(new Credentials(Digest.of("short")).of("short")).isEmpty();
    }

    @Test
    void oneCallerUsesUpHisOwnMinuteOnly() {
        RateLimit limit = new RateLimit(2, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
        assertThat(limit.secondsLeft()).isEqualTo(50);
    }

    @Test
    void theNextMinuteBeginsAnew() {
        MovedClock clock = new MovedClock();
        RateLimit limit = new RateLimit(1, clock);
        limit.allows("a");
        clock.now = NOON.plus(Duration.ofSeconds(50));

        assertThat(limit.allows("a")).isTrue();
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

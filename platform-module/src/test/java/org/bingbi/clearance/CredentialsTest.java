package org.bingbi.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.bingbi.web.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
    void aShortTokenIsToldFromAnUnknownOneForTheLog() {
        Credentials shortOne = new Credentials(Digest.of("short"));

        assertThat(shortOne.isTooShort("short")).isTrue();
        assertThat(shortOne.isTooShort("other")).isFalse();
        assertThat(credentials.isTooShort(OLD)).isFalse();
    }

    @Test
    void aShortTokenIsSaidOnceForEachAddress() {
        ShortTokens said = new ShortTokens();

        assertThat(said.refused("10.0.0.1", true)).isTrue();
        assertThat(said.refused("10.0.0.1", true)).isFalse();
        assertThat(said.refused("10.0.0.1", false)).isTrue();
        assertThat(said.refused("10.0.0.2", true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipInTheSettingIsSaidAtTheStartWithoutASignOfIt(String setting, String what) {
        assertThatThrownBy(() -> new Credentials(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bingbi.clearance.token-sha256")
                .hasMessageContaining(what)
                .satisfies(slip -> assertThat(slip.getMessage()).doesNotContain(setting));
    }

    static Stream<Arguments> slips() {
        String digest = Digest.of(NEW);
        return Stream.of(
                Arguments.of("my-secret-token-of-the-case-system", "no hexadecimal digits"),
                Arguments.of("sha256:" + digest, "no hexadecimal digits"),
                Arguments.of(digest + "  -", "no hexadecimal digits"),
                Arguments.of(digest + ";" + Digest.of(OLD), "no hexadecimal digits"),
                Arguments.of("\"" + digest + "\"", "no hexadecimal digits"),
                Arguments.of(digest.substring(1), "has 63 digits"),
                Arguments.of(digest + "0", "has 65 digits"),
                Arguments.of(digest.substring(32), "MD5"),
                Arguments.of(digest.substring(24), "SHA-1"),
                Arguments.of(digest + digest, "longer kind of SHA"),
                Arguments.of("${CLEARANCE_DIGEST}", "placeholder"),
                Arguments.of(Digest.of(OLD) + ",x-secret", "entry 2"),
                Arguments.of(Digest.of(""), "empty token"),
                Arguments.of(Digest.of("\n"), "empty token"));
    }

    @Test
    void capitalLettersAndBlanksAreReadAsMeant() {
        Credentials read = new Credentials("  " + Digest.of(NEW).toUpperCase(java.util.Locale.ROOT) + " , ");

        assertThat(read.of(NEW)).isPresent();
        assertThat(new Credentials(" , ").isNone()).isTrue();
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

package org.bingbi.embedded.authentication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refuses every attempt for a name after too many failures in a row, for a while. Counts names that have no account just the
 * same, so that the refusal tells nothing.
 */
final class FailureThrottle {

    private static final int NAMES_KEPT = 10_000;

    private final int limit;
    private final Duration period;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES_KEPT;
        }
    };

    private record Failures(int count, Instant last) {}

    /** @param limit failures in a row; 0 switches the throttle off */
    FailureThrottle(int limit, Duration period, Clock clock) {
        this.limit = limit;
        this.period = period;
        this.clock = clock;
    }

    synchronized boolean refuses(String userName) {
        Failures f = failures.get(Accounts.key(userName));
        return limit > 0
                && f != null
                && f.count() >= limit
                && clock.instant().isBefore(f.last().plus(period));
    }

    /** Counts a failure; one long after the last begins a new row. */
    synchronized void failed(String userName) {
        Instant now = clock.instant();
        failures.merge(
                Accounts.key(userName),
                new Failures(1, now),
                (before, one) -> new Failures(before.last().plus(period).isBefore(now) ? 1 : before.count() + 1, now));
    }

    synchronized void succeeded(String userName) {
        failures.remove(Accounts.key(userName));
    }
}

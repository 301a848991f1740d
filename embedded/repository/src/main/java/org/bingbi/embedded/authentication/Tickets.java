package org.bingbi.embedded.authentication;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stands for passwords once they were checked. A ticket that is not used for a while expires; a restart ends all. */
public final class Tickets {

    private static final String PREFIX = "TICKET_";
    private static final int RANDOM_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Duration validity;
    private final Clock clock;
    private final Map<String, Ticket> byId = new ConcurrentHashMap<>();
    private final Map<String, String> sharedByUser = new ConcurrentHashMap<>();

    private record Ticket(String userName, Instant expires) {}

    Tickets(Duration validity, Clock clock) {
        this.validity = validity;
        this.clock = clock;
    }

    /** A ticket of its own, for one session. */
    public String issue(String userName) {
        forgetExpired();
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String id = PREFIX + HexFormat.of().formatHex(bytes);
        byId.put(id, new Ticket(userName, clock.instant().plus(validity)));
        return id;
    }

    /** The one ticket for all who come with the password itself. */
    String shared(String userName) {
        return sharedByUser.compute(
                Accounts.key(userName), (key, id) -> id != null && user(id).isPresent() ? id : issue(userName));
    }

    /** Whose ticket it is, if it is valid; being asked for, it is valid for the full time again. */
    public Optional<String> user(String id) {
        Ticket ticket = byId.computeIfPresent(
                id,
                (key, t) -> expired(t)
                        ? null
                        : new Ticket(t.userName(), clock.instant().plus(validity)));
        return Optional.ofNullable(ticket).map(Ticket::userName);
    }

    public void invalidate(String id) {
        byId.remove(id);
    }

    /** Ends all tickets of a user. */
    void invalidateAll(String userName) {
        sharedByUser.remove(Accounts.key(userName));
        byId.values().removeIf(t -> Accounts.key(t.userName()).equals(Accounts.key(userName)));
    }

    private void forgetExpired() {
        byId.values().removeIf(this::expired);
    }

    private boolean expired(Ticket ticket) {
        return !clock.instant().isBefore(ticket.expires());
    }
}

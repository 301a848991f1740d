package org.bingbi.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An absence as it was entered.
 *
 * @param enteredBy account of who entered it
 * @param endedAt when it was ended before its last day
 */
public record RegisteredAbsence(String id, Absence absence, String enteredBy, Optional<Instant> endedAt) {

    /** How an absence stands on a day. */
    public enum State {
        COMING,
        NOW,
        OVER,
        ENDED
    }

    public State state(LocalDate today) {
        if (endedAt.isPresent()) {
            return State.ENDED;
        }
        if (absence.covers(today)) {
            return State.NOW;
        }
        return today.isBefore(absence.from()) ? State.COMING : State.OVER;
    }

    boolean counts() {
        return endedAt.isEmpty();
    }
}

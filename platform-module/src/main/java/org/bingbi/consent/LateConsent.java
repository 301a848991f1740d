package org.bingbi.consent;

import java.util.Set;

/**
 * A request for consent as far as the submission cares.
 *
 * @param decidedBy account of who consented or refused; empty before
 * @param reason for which it was asked
 */
public record LateConsent(ConsentState state, String giver, String delegate, String decidedBy, String reason) {

    public boolean isOpen() {
        return state == ConsentState.ASKED;
    }

    /** Whether the record may be submitted on it: for this reason, and not by somebody it is about. */
    public boolean stands(String lateReason, Set<String> involved) {
        return state == ConsentState.GRANTED && reason.equals(lateReason.strip()) && !involved.contains(decidedBy);
    }
}

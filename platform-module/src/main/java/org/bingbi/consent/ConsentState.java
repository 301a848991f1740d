package org.bingbi.consent;

/** What became of a request for consent to a late record. */
public enum ConsentState {
    ASKED,
    GRANTED,
    REFUSED,
    /** The recorder no longer asks, or it would concern who was asked. */
    WITHDRAWN
}

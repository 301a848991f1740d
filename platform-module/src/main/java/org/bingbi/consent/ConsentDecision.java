package org.bingbi.consent;

/** What somebody who is asked for consent does. */
public enum ConsentDecision {
    GRANT,
    REFUSE
}

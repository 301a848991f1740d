package org.bingbi.organisation.name;

/** How sure it is that one of the staff is meant. */
public enum Certainty {
    /** The name is hers, and organisation, category and post speak for it. */
    CERTAIN,
    /** She may be meant: the recorder is asked. */
    POSSIBLE
}

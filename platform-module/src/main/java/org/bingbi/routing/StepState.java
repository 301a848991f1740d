package org.bingbi.routing;

/** What became of a step. */
public enum StepState {
    OPEN,
    SIGNED,
    RETURNED,
    /** Another step beside it was returned. */
    CLOSED
}

package org.bingbi.zeroreport;

/** How far a zero report has come. */
public enum Confirmation {
    AWAITING,
    CONFIRMED
}

package org.bingbi.zeroreport;

/** Who is to confirm a zero report, as its handler wishes (article 16). */
public enum ConfirmBy {
    /** The department's head, or whoever stands in his place. */
    HEAD,
    /** The discipline office, so that a missing report tells a department head nothing. */
    DISCIPLINE_OFFICE
}

package org.bingbi.access;

/** How far a dossier has come, as far as article 15 cares. */
public enum Stage {
    DRAFT,
    /** Submitted, and its discipline office's step not yet open. */
    BEFORE_DISCIPLINE_OFFICE,
    /** The discipline office has received it. */
    RECEIVED,
    /** Returned for completion before the discipline office had it: the recorder corrects. */
    RETURNED,
    /** Returned for completion after the discipline office had it. */
    RETURNED_AFTER_RECEIPT,
    /** It leaves the office for the superior one. */
    FOR_SUPERIOR
}

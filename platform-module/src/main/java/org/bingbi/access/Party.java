package org.bingbi.access;

/** Whom article 15 tells apart before a dossier. */
public enum Party {
    RECORDER,
    /** Signer or delegate of a step that is open or done. */
    SIGNER,
    /** Signer of a step not yet open. */
    LATER_SIGNER,
    DISCIPLINE_OFFICE,
    CHIEF_PROCURATOR,
    CASE_MANAGEMENT,
    PERSONNEL,
    INTERVENER,
    ADMINISTRATOR,
    ANYBODY_ELSE
}

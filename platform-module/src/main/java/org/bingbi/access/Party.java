package org.bingbi.access;

/** Whom article 15 tells apart before a dossier. */
public enum Party {
    RECORDER("DossierRecorder"),
    /** Signer or delegate of a step that is open or done. */
    SIGNER("DossierReader"),
    /** Signer of a step not yet open. */
    LATER_SIGNER(""),
    DISCIPLINE_OFFICE("DossierOffice"),
    CHIEF_PROCURATOR(""),
    CASE_MANAGEMENT(""),
    PERSONNEL(""),
    INTERVENER(""),
    ADMINISTRATOR(""),
    ANYBODY_ELSE("");

    private final String role;

    Party(String role) {
        this.role = role;
    }

    /** The permission group by which the party reads a submitted dossier; empty for whom it never exists. */
    public String role() {
        return role;
    }
}

package org.bingbi.record;

/** How far a dossier has come. */
public enum DossierStatus {
    DRAFT,
    IN_ROUTE,
    RETURNED,
    REGISTERED,
    FOR_SUPERIOR
}

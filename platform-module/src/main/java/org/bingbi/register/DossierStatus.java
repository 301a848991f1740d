package org.bingbi.register;

/** How far a dossier has come. */
public enum DossierStatus {
    DRAFT,
    IN_ROUTE,
    RETURNED,
    REGISTERED,
    FOR_SUPERIOR
}

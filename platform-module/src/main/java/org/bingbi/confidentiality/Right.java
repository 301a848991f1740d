package org.bingbi.confidentiality;

/** What one may do with a dossier. */
public enum Right {
    READ,
    WRITE_DRAFT,
    ADD_EVIDENCE,
    SIGN_OWN_STEP
}

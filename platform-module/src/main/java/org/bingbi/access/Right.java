package org.bingbi.access;

/** What one may do with a dossier. */
public enum Right {
    READ,
    WRITE_DRAFT,
    ADD_EVIDENCE,
    ADD_REMARK,
    /** To say whom it turns out to concern. */
    NAME_CONFLICT,
    SIGN_OWN_STEP
}

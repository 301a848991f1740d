package org.bingbi.access;

/** What one may do with a dossier, and by which of Alfresco's permissions. */
public enum Right {
    READ("Read"),
    WRITE_DRAFT("WriteProperties"),
    /** By ownership, which only a draft's recorder has. */
    DELETE_DRAFT(""),
    ADD_EVIDENCE("AddChildren"),
    ADD_REMARK("AddChildren"),
    /** To say whom it turns out to concern. */
    NAME_CONFLICT("AddChildren"),
    /** On the step, not on the dossier. */
    SIGN_OWN_STEP("WriteProperties"),
    /** To take it to the superior office; the module packs it, whoever may read it. */
    MAKE_PACKAGE("");

    private final String permission;

    Right(String permission) {
        this.permission = permission;
    }

    /** Alfresco's permission without which the right is nothing; empty when the module alone decides. */
    public String permission() {
        return permission;
    }
}

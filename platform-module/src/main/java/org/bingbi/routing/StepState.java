package org.bingbi.routing;

/** What became of a step. */
public enum StepState {
    OPEN,
    SIGNED,
    RETURNED,
    /** Another step beside it was returned. */
    CLOSED,
    /** Its signer stepped back (回避). */
    RECUSED,
    /** Somebody else signs it now, or nobody does: the post changed hands, or a conflict was found. */
    PASSED_ON;

    /** Whether whoever could sign it goes on reading the dossier (article 15). */
    public boolean grantsRead() {
        return this != RECUSED && this != PASSED_ON;
    }
}

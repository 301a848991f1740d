package org.bingbi.routing;

/** How a conflict of interest came out after the submission (article 13). */
public enum ConflictKind {
    /** The recorder or the discipline office found that it is about somebody of the office. */
    FOUND,
    /** A signer stepped back (回避). */
    RECUSED
}

package org.bingbi.support;

import java.time.Instant;

/**
 * One read of a dossier (article 15).
 *
 * @param at time of the server
 * @param account who read; the account signed in, not one it runs as
 * @param act what was read, and whether it was refused
 * @param dossier id of the entry
 * @param subject id of the node read in it; the entry's own where it is meant as a whole
 * @param origin from where, see {@link Origin}
 */
public record Access(Instant at, String account, Act act, String dossier, String subject, String origin) {

    /** What can be read of a dossier. */
    public enum Act {
        /** Form, steps and list of evidence, on the screen. */
        ENTRY,
        /** The same, opened from a hit of the archive's search. */
        HIT,
        /** The page to print. */
        PRINT,
        /** Who did what. */
        TRAIL,
        /** The bytes of form, evidence or step, through any channel. */
        CONTENT,
        /** The text of evidence, for showing. */
        PREVIEW,
        /** All of it, packed for the superior discipline office. */
        PACKAGE,
        /** Fields of the entry or of a node in it, through a channel that is not the module's. */
        FIELDS,
        /** An attempt by an administrator's account, or by one that is held, refused: of content, or of fields, which were left out. */
        REFUSED,
        /** Not a read, but an act on an account or a group, which is the subject; see {@code AccountAct}. */
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ACCOUNT_CREATED,
        ACCOUNT_RENAMED,
        ACCOUNT_DELETED,
        ACCOUNT_ENABLED,
        ACCOUNT_DISABLED,
        MAIL_CHANGED,
        GROUP_REFUSED,
        GROUP_CORRECTED,
        ADMINISTRATOR_ADDED,
        ADMINISTRATOR_REMOVED,
        ACCOUNT_CONFIRMED,
        ACCOUNT_RELEASED
    }
}

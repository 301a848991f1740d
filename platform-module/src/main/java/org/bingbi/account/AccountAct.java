package org.bingbi.account;

/** What can happen to an account of the office, or to a group that decides about the register (article 15). */
public enum AccountAct {
    /** By the owner, with the old password. */
    PASSWORD_CHANGED(false, false),
    /** By anybody else. */
    PASSWORD_RESET(true, true),
    /** Under the name of somebody who is in the organisation already. */
    ACCOUNT_CREATED(true, true),
    ACCOUNT_RENAMED(true, true),
    ACCOUNT_DELETED(true, false),
    ACCOUNT_ENABLED(true, false),
    ACCOUNT_DISABLED(true, false),
    /** To which a link for a new password, and this module's own warnings, are sent. */
    MAIL_CHANGED(true, false),
    /** Somebody tried to change the discipline office's group, which only the import of the organisation does. */
    GROUP_REFUSED(true, false),
    /** The group had another member than the organisation; it has the organisation's again. */
    GROUP_CORRECTED(true, false),
    ADMINISTRATOR_ADDED(true, false),
    ADMINISTRATOR_REMOVED(true, false),
    /** A second person has confirmed that the owner has the account. */
    ACCOUNT_CONFIRMED(true, false),
    /** Nobody was left who could confirm, so whoever runs the server has ended the hold by a setting. */
    ACCOUNT_RELEASED(true, false);

    private final boolean alerts;
    private final boolean holds;

    AccountAct(boolean alerts, boolean holds) {
        this.alerts = alerts;
        this.holds = holds;
    }

    /** Whether the discipline office is told. */
    public boolean alerts() {
        return alerts;
    }

    /** Whether the account neither signs nor reads until its owner has it again. */
    public boolean holds() {
        return holds;
    }
}

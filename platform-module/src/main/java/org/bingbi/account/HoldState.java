package org.bingbi.account;

/** What an account waits for after somebody else has set its password. */
public enum HoldState {
    NONE,
    /** That its owner sets a password that nobody else knows. */
    NEW_PASSWORD,
    /** That a second person confirms that it was the owner: who has reset a password could also set the new one. */
    CONFIRMATION,
    /** Nothing any more. */
    CONFIRMED;

    public boolean holds() {
        return this == NEW_PASSWORD || this == CONFIRMATION;
    }
}

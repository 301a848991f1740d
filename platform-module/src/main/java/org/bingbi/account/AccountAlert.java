package org.bingbi.account;

import java.time.Instant;

/**
 * An act on an account or a group that the discipline office is told of.
 *
 * @param account the account or group concerned
 * @param actor who did it; the system where nobody is signed in, as for a command at the server
 * @param detail another account or group that has to do with it; empty where there is none
 * @param settledBy who has confirmed the account; empty before
 */
public record AccountAlert(
        String id,
        AccountAct act,
        String account,
        String actor,
        String detail,
        Instant at,
        HoldState state,
        String settledBy) {}

package org.bingbi.absence;

import java.time.LocalDate;

/**
 * Somebody is away and has named who signs for him meanwhile (article 14: a delegate signs as such).
 *
 * @param account who is away
 * @param from first day, in Asia/Shanghai
 * @param until last day, in Asia/Shanghai
 * @param delegate account of who signs for him
 */
public record Absence(String account, LocalDate from, LocalDate until, String delegate) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean overlaps(Absence other) {
        return account.equals(other.account) && !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}

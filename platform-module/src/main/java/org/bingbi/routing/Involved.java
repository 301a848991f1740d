package org.bingbi.routing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that a record is about, where they are of this office.
 *
 * @param intervener the account of the intervener (过问人)
 * @param behind the account of the leader behind him (article 8)
 */
public record Involved(Optional<String> intervener, Optional<String> behind) {

    public static final Involved NOBODY_INSIDE = new Involved(Optional.empty(), Optional.empty());

    public static Involved intervener(String account) {
        return new Involved(Optional.of(account), Optional.empty());
    }

    public Set<String> accounts() {
        Set<String> accounts = new HashSet<>();
        intervener.ifPresent(accounts::add);
        behind.ifPresent(accounts::add);
        return Set.copyOf(accounts);
    }
}

package org.bingbi.routing;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts that a record is about, where they are of this office.
 *
 * @param intervener the account of the intervener (过问人)
 * @param behind the account of the leader behind him (article 8)
 * @param found accounts of whom it turned out after the submission that it is about them
 * @param recused accounts of signers who stepped back (回避)
 */
public record Involved(Optional<String> intervener, Optional<String> behind, Set<String> found, Set<String> recused) {

    public static final Involved NOBODY_INSIDE = new Involved(Optional.empty(), Optional.empty());

    public Involved {
        found = Set.copyOf(found);
        recused = Set.copyOf(recused);
    }

    public Involved(Optional<String> intervener, Optional<String> behind) {
        this(intervener, behind, Set.of(), Set.of());
    }

    public static Involved intervener(String account) {
        return new Involved(Optional.of(account), Optional.empty());
    }

    /** The same with what came out after the submission. */
    public Involved with(Set<String> foundLater, Set<String> steppedBack) {
        return new Involved(intervener, behind, foundLater, steppedBack);
    }

    /** Whom it is about. */
    public Set<String> accounts() {
        Set<String> accounts = new HashSet<>(found);
        intervener.ifPresent(accounts::add);
        behind.ifPresent(accounts::add);
        return Set.copyOf(accounts);
    }

    /** Who never learns more of it: whom it is about, and who stepped back. */
    public Set<String> denied() {
        Set<String> denied = new HashSet<>(accounts());
        denied.addAll(recused);
        return Set.copyOf(denied);
    }
}

package org.bingbi.register;

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
 * @param possible accounts of whom it is not known yet whether it is about them
 */
public record Involved(
        Optional<String> intervener,
        Optional<String> behind,
        Set<String> found,
        Set<String> recused,
        Set<String> possible) {

    public static final Involved NOBODY_INSIDE = new Involved(Optional.empty(), Optional.empty());

    public Involved {
        found = Set.copyOf(found);
        recused = Set.copyOf(recused);
        possible = Set.copyOf(possible);
    }

    public Involved(Optional<String> intervener, Optional<String> behind, Set<String> found, Set<String> recused) {
        this(intervener, behind, found, recused, Set.of());
    }

    public Involved(Optional<String> intervener, Optional<String> behind) {
        this(intervener, behind, Set.of(), Set.of());
    }

    public static Involved intervener(String account) {
        return new Involved(Optional.of(account), Optional.empty());
    }

    /** The same with what came out after the submission. */
    public Involved with(Set<String> foundLater, Set<String> steppedBack) {
        Set<String> all = new HashSet<>(found);
        all.addAll(foundLater);
        return new Involved(intervener, behind, all, steppedBack, possible);
    }

    /** The same with whom the names mean for certain, and whom they may mean. */
    public Involved named(Set<String> certain, Set<String> maybe) {
        return new Involved(intervener, behind, certain, recused, maybe);
    }

    /** Whom it is about. */
    public Set<String> accounts() {
        Set<String> accounts = new HashSet<>(found);
        intervener.ifPresent(accounts::add);
        behind.ifPresent(accounts::add);
        return Set.copyOf(accounts);
    }

    /** Whom it is about, or may be. */
    public Set<String> concerned() {
        Set<String> concerned = new HashSet<>(accounts());
        concerned.addAll(possible);
        return Set.copyOf(concerned);
    }

    /** Who learns no more of it: whom it is or may be about, and who stepped back. */
    public Set<String> denied() {
        Set<String> denied = new HashSet<>(concerned());
        denied.addAll(recused);
        return Set.copyOf(denied);
    }
}

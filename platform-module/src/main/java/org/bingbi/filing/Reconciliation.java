package org.bingbi.filing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;

/**
 * Keeps true that a listed case is owed exactly while its handler has filed neither form on it. An import and a report that run at the same
 * time do not see each other; each reconciler again once it is committed, and a round of the job finds what was cut off in between: a case that
 * is owed though filed on, and one that is done though not filed on, which nobody would ever be reminded of.
 *
 * <p>The round goes by the time at which a case was last written, which is Alfresco's, and by the module's own clock. It does not see
 * what an import wrote that ran for more than an hour, or while the clock was set back by more than that, nor what was done and not filed on
 * more than 31 days before a start.
 */
public final class Reconciliation {

    /** Of the round, in one transaction. */
    private static final int AT_ONCE = 200;

    /** A case bears the time at which the import wrote it, and is seen only when the import has ended. */
    private static final Duration LONGEST_IMPORT = Duration.ofHours(1);

    /** How long the server may have stood still; all the cases of years would be looked over in vain at each start. */
    private static final Duration LONGEST_STOP = Duration.ofDays(31);

    private final ClosedCaseNodes cases;
    private final HandlerStatisticsRepository statistics;
    private final FilingLedger filings;
    private final TransactionService transactions;
    private final AfterCommitReconciler reconciler;
    private final SystemAccess system;
    private final Clock clock;
    private Optional<Instant> lookedUpTo = Optional.empty();

    public Reconciliation(
            ClosedCaseNodes cases,
            HandlerStatisticsRepository statistics,
            FilingLedger filings,
            TransactionService transactions,
            AfterCommitReconciler reconciler,
            SystemAccess system,
            Clock clock) {
        this.cases = cases;
        this.statistics = statistics;
        this.filings = filings;
        this.transactions = transactions;
        this.reconciler = reconciler;
        this.system = system;
        this.clock = clock;
    }

    /** What an import wrote of a case: whether its handler had filed, as far as it saw. */
    record Stated(CaseKey key, CaseKey name, String handler, boolean filed) {}

    /** In the transaction of the import. */
    void afterImport(List<Stated> stated) {
        reconciler.after(new AfterCommitReconciler.Check() {
            private Set<CaseKey> otherwise = Set.of();

            @Override
            public boolean needsRepair() {
                otherwise = system.run(() -> otherwise(stated));
                return !otherwise.isEmpty();
            }

            @Override
            public void repair() {
                system.run(() -> settle(cases.known(otherwise).values()));
            }
        });
    }

    private Set<CaseKey> otherwise(List<Stated> stated) {
        Set<CaseKey> keys = new LinkedHashSet<>();
        stated.forEach(one -> keys.addAll(List.of(one.key(), one.name())));
        Map<CaseKey, List<FilingLedger.Filing>> filed = filings.on(keys);
        return stated.stream()
                .filter(one -> FilingLedger.hasOf(one.handler(), List.of(one.key(), one.name()), filed) != one.filed())
                .map(Stated::key)
                .collect(Collectors.toSet());
    }

    /** In the transaction of a report, or of its correction, on cases of which the list did not have all, or not as his. */
    void afterFiling(String handler, Collection<CaseKey> some) {
        List<CaseKey> keys = List.copyOf(some);
        reconciler.after(check(() -> keys.stream()
                .flatMap(key -> cases.listedOf(handler, key).stream())
                .toList()));
    }

    /**
     * Looks over what imports have written since the last round; after a start, what they wrote in the last 31 days, and all that is owed,
     * whenever it was written. Every part in a transaction of its own; one that fails is looked over by the next round. As the system,
     * outside of any transaction.
     */
    public synchronized void round() {
        Instant begun = clock.instant();
        List<NodeRef> cases = SystemAccess.asSystem(() -> transactions
                .getRetryingTransactionHelper()
                .doInTransaction(() -> system.run(() -> toLookOver(begun)), true, true));
        boolean whole = true;
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            List<NodeRef> part = cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
            whole &= reconciler.now(check(() -> part));
        }
        if (whole) {
            lookedUpTo = Optional.of(begun.minus(LONGEST_IMPORT));
        }
    }

    private List<NodeRef> toLookOver(Instant now) {
        Set<NodeRef> some = new LinkedHashSet<>();
        if (lookedUpTo.isEmpty()) {
            some.addAll(cases.owed());
        }
        some.addAll(cases.writtenSince(lookedUpTo.orElse(now.minus(LONGEST_STOP))));
        return List.copyOf(some);
    }

    private interface Some {
        Collection<NodeRef> nodes();
    }

    private AfterCommitReconciler.Check check(Some some) {
        return new AfterCommitReconciler.Check() {
            @Override
            public boolean needsRepair() {
                return system.run(() -> {
                    Map<NodeRef, Boolean> filed = filed(some.nodes());
                    return filed.entrySet().stream().anyMatch(one -> cases.isOwed(one.getKey()) == one.getValue());
                });
            }

            @Override
            public void repair() {
                system.run(() -> settle(some.nodes()));
            }
        };
    }

    private void settle(Collection<NodeRef> some) {
        List<HandlerStatisticsChange> changes = new ArrayList<>();
        filed(some).forEach((node, filed) -> {
            Optional<HandlerStatisticsChange> change = filed ? cases.filed(node) : cases.owed(node);
            change.ifPresent(changes::add);
        });
        statistics.apply(changes);
    }

    /** Whether their handlers have filed; of those that are still there. */
    private Map<NodeRef, Boolean> filed(Collection<NodeRef> some) {
        Map<NodeRef, ClosedCaseNodes.Listed> listed = new LinkedHashMap<>();
        cases.load(some);
        some.stream().filter(cases::exists).forEach(node -> listed.put(node, cases.read(node)));
        Set<CaseKey> keys = new LinkedHashSet<>();
        listed.values().forEach(one -> keys.addAll(List.of(one.key(), one.nameKey())));
        Map<CaseKey, List<FilingLedger.Filing>> filed = filings.on(keys);
        Map<NodeRef, Boolean> result = new LinkedHashMap<>();
        listed.forEach((node, one) ->
                result.put(node, FilingLedger.hasOf(one.handler(), List.of(one.key(), one.nameKey()), filed)));
        return result;
    }
}

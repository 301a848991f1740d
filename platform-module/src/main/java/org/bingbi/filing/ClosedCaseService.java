package org.bingbi.filing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.deadline.Deadline;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDayCalendar;

/** Keeps the list of closed cases: takes over what the case system says, and notes whose handler has filed (article 16). */
public final class ClosedCaseService {

    private final ClosedCaseNodes cases;
    private final CaseFolders folders;
    private final HandlerStatisticsRepository statistics;
    private final FilingLedger filings;
    private final Reconciliation reconciliation;
    private final OfficeCalendar workingDays;
    private final int period;

    /** @param period working days from the closing of a case in which its handler is to report */
    public ClosedCaseService(
            ClosedCaseNodes cases,
            CaseFolders folders,
            HandlerStatisticsRepository statistics,
            FilingLedger filings,
            Reconciliation reconciliation,
            OfficeCalendar workingDays,
            int period) {
        this.cases = cases;
        this.folders = folders;
        this.statistics = statistics;
        this.filings = filings;
        this.reconciliation = reconciliation;
        this.workingDays = workingDays;
        this.period = period;
    }

    /** What an import did, in lines of the file. It tells nothing of what is filed. */
    public record Imported(int lines, int created, int updated, int unchanged) {}

    /** New cases are added, known ones brought up to date, none is taken away. As the system only. */
    public Imported takeOver(List<ClosedCase> listed) {
        folders.lock();
        Map<CaseKey, ClosedCase> byKey = new LinkedHashMap<>();
        listed.forEach(closed -> byKey.put(closed.key(), closed));
        Map<CaseKey, NodeRef> known = cases.known(byKey.keySet());
        Map<CaseKey, List<FilingLedger.Filing>> filed = filings.on(keysAndNames(listed));
        WorkingDayCalendar calendar = workingDays.calendar();
        List<HandlerStatisticsChange> changes = new ArrayList<>();
        List<Reconciliation.Stated> stated = new ArrayList<>();
        Map<String, NodeRef> folders = new HashMap<>();
        int created = 0;
        int updated = 0;
        for (ClosedCase closed : byKey.values()) {
            Deadline deadline = calendar.deadline(
                    closed.closedOn().atStartOfDay(WorkingDayCalendar.ZONE).toInstant(), period);
            boolean isFiled = FilingLedger.hasOf(closed.handler(), closed, filed);
            stated.add(
                    new Reconciliation.Stated(closed.key(), CaseKey.ofName(closed.name()), closed.handler(), isFiled));
            NodeRef node = known.get(closed.key());
            if (node == null) {
                NodeRef folder = folders.computeIfAbsent(
                        closed.handler() + " " + YearMonth.from(closed.closedOn()), month -> cases.folder(closed));
                changes.add(cases.create(folder, closed, deadline, isFiled));
                created++;
            } else {
                ClosedCaseNodes.Updated update = cases.update(node, closed, deadline, isFiled);
                changes.addAll(update.changes());
                updated += update.isSaidOtherwise() ? 1 : 0;
            }
        }
        statistics.apply(changes);
        reconciliation.afterImport(stated);
        return new Imported(listed.size(), created, updated, listed.size() - created - updated);
    }

    /** The handler has filed on these cases; the listed ones among them that are his are owed no more. As the system only. */
    public void filed(String handler, Collection<CaseKey> keys) {
        List<HandlerStatisticsChange> changes = new ArrayList<>();
        Set<CaseKey> notListed = new LinkedHashSet<>(keys);
        cases.known(keys).forEach((key, node) -> {
            if (handler.equals(cases.read(node).handler())) {
                notListed.remove(key);
                cases.filed(node).ifPresent(changes::add);
            }
        });
        statistics.apply(changes);
        if (!notListed.isEmpty()) {
            reconciliation.afterFiling(handler, notListed);
        }
    }

    /** The same for one case, which a record may tell by its name only. As the system only. */
    public void filed(String handler, CaseKey key) {
        if (!key.isName()) {
            filed(handler, List.of(key));
            return;
        }
        List<HandlerStatisticsChange> changes = new ArrayList<>();
        cases.owedBy(handler).stream()
                .filter(node -> key.equals(cases.read(node).nameKey()))
                .forEach(node -> cases.filed(node).ifPresent(changes::add));
        statistics.apply(changes);
        reconciliation.afterFiling(handler, List.of(key));
    }

    /**
     * The handler's record is not about this case any more, since its number was corrected: what is listed as his is owed again, unless
     * something else of his is about it. As the system, after the record says which case it is about.
     */
    public void unfiled(String handler, CaseKey key) {
        List<HandlerStatisticsChange> changes = new ArrayList<>();
        cases.listedOf(handler, key).stream()
                .filter(node -> !filings.hasOf(handler, cases.read(node)))
                .forEach(node -> cases.owed(node).ifPresent(changes::add));
        statistics.apply(changes);
        reconciliation.afterFiling(handler, List.of(key));
    }

    private static Set<CaseKey> keysAndNames(List<ClosedCase> listed) {
        Set<CaseKey> keys = new LinkedHashSet<>();
        listed.forEach(closed -> {
            keys.add(closed.key());
            keys.add(CaseKey.ofName(closed.name()));
        });
        return keys;
    }
}

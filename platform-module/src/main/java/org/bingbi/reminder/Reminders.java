package org.bingbi.reminder;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/**
 * Looks after the clocks that run for somebody (articles 7 and 13): tells him when one starts, one working day before it ends, and when it was
 * missed; a missed one is noted in the trail, whether the mail arrives or not. A mail is noted only once it was handed over, so that the
 * next round tries again what failed.
 */
public final class Reminders {

    private final TransactionService transactions;
    private final ExactQuery query;
    private final SealedNodes nodes;
    private final OfficeCalendar workingDays;
    private final SystemAccess system;
    private final Trail trail;
    private final ClockMail mail;
    private final Clock clock;

    /** Clocks noted as missed by this server of which the mail is still to be sent. A restart forgets them; the desk shows them all the same. */
    private final Set<NodeRef> untold = ConcurrentHashMap.newKeySet();

    private final ToldAccounts told = new ToldAccounts();

    /** @param nodes the internal bean */
    public Reminders(
            TransactionService transactions,
            ExactQuery query,
            SealedNodes nodes,
            OfficeCalendar workingDays,
            SystemAccess system,
            Trail trail,
            ClockMail mail,
            Clock clock) {
        this.transactions = transactions;
        this.query = query;
        this.nodes = nodes;
        this.workingDays = workingDays;
        this.system = system;
        this.trail = trail;
        this.mail = mail;
        this.clock = clock;
    }

    /** One round over all clocks that run, as the system; each by itself, so that one that fails ends nothing. */
    public void round() {
        Round round = new Round();
        for (RunningClock kind : RunningClock.values()) {
            round.each(() -> SystemAccess.asSystem(() -> {
                List<NodeRef> running = transactions
                        .getRetryingTransactionHelper()
                        .doInTransaction(() -> query.all(kind.statement()), true, true);
                running.forEach(node -> lookAfter(node, round));
                return null;
            }));
        }
        round.end();
    }

    /** One clock, by the node that carries it, as the system; nothing when it no longer runs. */
    void lookAfter(NodeRef node) {
        Round round = new Round();
        lookAfter(node, round);
        round.end();
    }

    /** What is missed is noted even where its mails fail. */
    private void lookAfter(NodeRef node, Round round) {
        round.each(() -> SystemAccess.asSystem(() -> {
            running(node).ifPresent(clocked -> {
                round.each(() -> announce(clocked));
                round.each(() -> remind(clocked));
                round.each(() -> miss(clocked));
            });
            return null;
        }));
    }

    /** A clock that runs, as it was read. */
    private record Clocked(NodeRef node, RunningClock kind, Properties properties) {
        Instant due() {
            return properties.instant(RegisterModel.PROP_CLOCK_DUE);
        }
    }

    private Optional<Clocked> running(NodeRef node) {
        return transactions.getRetryingTransactionHelper().doInTransaction(() -> runningNow(node), true, true);
    }

    private Optional<Clocked> runningNow(NodeRef node) {
        if (!nodes.exists(node)) {
            return Optional.empty();
        }
        Properties properties = new Properties(nodes.getProperties(node));
        return RunningClock.of(nodes.getType(node))
                .filter(kind -> kind.runs(properties))
                .map(kind -> new Clocked(node, kind, properties));
    }

    private void miss(Clocked clocked) {
        boolean known = clocked.properties().is(RegisterModel.PROP_CLOCK_MISSED);
        if (!known && !clock.instant().isBefore(clocked.due())) {
            writing(clocked, Map.of(RegisterModel.PROP_CLOCK_MISSED, true), TrailAct.CLOCK_MISSED);
            untold.add(clocked.node());
        }
        if (untold.contains(clocked.node()) && send(clocked, ClockMail.Occasion.MISSED)) {
            untold.remove(clocked.node());
        }
    }

    private void announce(Clocked clocked) {
        if (clocked.properties().instant(RegisterModel.PROP_ANNOUNCED_AT) == null) {
            if (send(clocked, ClockMail.Occasion.OPENED)) {
                writing(clocked, Map.of(RegisterModel.PROP_ANNOUNCED_AT, Date.from(clock.instant())), null);
            }
        }
    }

    private void remind(Clocked clocked) {
        Instant now = clock.instant();
        boolean soon = !now.isBefore(oneWorkingDayBefore(clocked.due())) && now.isBefore(clocked.due());
        if (soon && clocked.properties().instant(RegisterModel.PROP_REMINDED_AT) == null) {
            if (send(clocked, ClockMail.Occasion.DUE_SOON)) {
                writing(clocked, Map.of(RegisterModel.PROP_REMINDED_AT, Date.from(now)), TrailAct.REMINDED);
            }
        }
    }

    private Instant oneWorkingDayBefore(Instant due) {
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(() -> workingDays.calendar().oneWorkingDayBefore(due), true, true);
    }

    /** Whether all whom it concerns are told. */
    private boolean send(Clocked clocked, ClockMail.Occasion occasion) {
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> told.all(
                                List.of(clocked.node(), occasion, clocked.due()),
                                clocked.kind().accounts(clocked.properties()),
                                account -> mail.send(account, occasion, clocked.due())),
                        true,
                        true);
    }

    private void writing(Clocked clocked, Map<QName, Serializable> noted, TrailAct act) {
        transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            runningNow(clocked.node()).ifPresent(still -> note(still, noted, act));
                            return null;
                        },
                        false,
                        true);
    }

    private void note(Clocked clocked, Map<QName, Serializable> noted, TrailAct act) {
        NodeRef node = clocked.node();
        system.run(() -> nodes.addProperties(node, noted));
        if (act != null) {
            boolean itself = clocked.kind().isTheDossiers();
            NodeRef dossier = itself ? node : nodes.getPrimaryParent(node).getParentRef();
            trail.append(dossier, act, itself ? "" : node.getId(), "");
        }
    }
}

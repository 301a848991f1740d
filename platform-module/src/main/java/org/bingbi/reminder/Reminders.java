package org.bingbi.reminder;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.confidentiality.RoutePass;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.RegisterModel;
import org.bingbi.query.ExactQuery;
import org.bingbi.record.web.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/**
 * Looks after the clocks of open columns (article 13): tells the signer when one starts, one working day before it ends, and when it was
 * missed; a missed one is noted in the trail, whether the mail arrives or not. A mail is noted only once it was handed over, so that the
 * next round tries again what failed.
 */
public final class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private static final String OPEN_STEPS = "SELECT s.cmis:objectId FROM bb:signatureStep AS s"
            + " JOIN bb:clocked AS c ON s.cmis:objectId = c.cmis:objectId"
            + " WHERE s.bb:stepState = 'OPEN' ORDER BY c.bb:clockDue ASC";

    private final TransactionService transactions;
    private final ExactQuery query;
    private final NodeService nodes;
    private final WorkingDays workingDays;
    private final RoutePass pass;
    private final Trail trail;
    private final ClockMail mail;
    private final Clock clock;
    private final AtomicBoolean mailIsAway = new AtomicBoolean();

    /** @param nodes the internal bean */
    public Reminders(
            TransactionService transactions,
            ExactQuery query,
            NodeService nodes,
            WorkingDays workingDays,
            RoutePass pass,
            Trail trail,
            ClockMail mail,
            Clock clock) {
        this.transactions = transactions;
        this.query = query;
        this.nodes = nodes;
        this.workingDays = workingDays;
        this.pass = pass;
        this.trail = trail;
        this.mail = mail;
        this.clock = clock;
    }

    /** One round over all open columns, as the system. */
    public void round() {
        AuthenticationUtil.runAsSystem(() -> {
            List<NodeRef> open = transactions
                    .getRetryingTransactionHelper()
                    .doInTransaction(() -> query.all(OPEN_STEPS), true, true);
            open.forEach(this::lookAfter);
            return null;
        });
    }

    /** One column, as the system; nothing when it is no longer open. */
    void lookAfter(NodeRef step) {
        AuthenticationUtil.runAsSystem(() -> {
            if (isOpen(step)) {
                Properties properties = reading(step);
                mailing(() -> announce(step, properties));
                mailing(() -> remind(step, properties));
                mailing(() -> miss(step, properties));
            }
            return null;
        });
    }

    /** A mail server that is away is said once, not for every mail; what is to be noted besides is noted all the same. */
    private void mailing(Runnable work) {
        try {
            work.run();
        } catch (MailException failed) {
            if (mailIsAway.compareAndSet(false, true)) {
                LOG.warn(
                        "Mail cannot be sent and will be tried again: {}",
                        failed.getClass().getSimpleName());
            }
        }
    }

    private boolean isOpen(NodeRef step) {
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> nodes.exists(step)
                                && "OPEN".equals(nodes.getProperty(step, RegisterModel.PROP_STEP_STATE))
                                && nodes.getProperty(step, RegisterModel.PROP_CLOCK_DUE) != null,
                        true,
                        true);
    }

    private Properties reading(NodeRef step) {
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(() -> new Properties(nodes.getProperties(step)), true, true);
    }

    private void miss(NodeRef step, Properties properties) {
        Instant due = properties.instant(RegisterModel.PROP_CLOCK_DUE);
        if (properties.is(RegisterModel.PROP_CLOCK_MISSED) || clock.instant().isBefore(due)) {
            return;
        }
        writing(step, Map.of(RegisterModel.PROP_CLOCK_MISSED, true), TrailAct.CLOCK_MISSED);
        send(step, properties, ClockMail.Occasion.MISSED);
    }

    private void announce(NodeRef step, Properties properties) {
        if (properties.instant(RegisterModel.PROP_ANNOUNCED_AT) == null) {
            send(step, properties, ClockMail.Occasion.OPENED);
            writing(step, Map.of(RegisterModel.PROP_ANNOUNCED_AT, Date.from(clock.instant())), null);
        }
    }

    private void remind(NodeRef step, Properties properties) {
        Instant due = properties.instant(RegisterModel.PROP_CLOCK_DUE);
        Instant now = clock.instant();
        boolean soon = !now.isBefore(oneWorkingDayBefore(due)) && now.isBefore(due);
        if (soon && properties.instant(RegisterModel.PROP_REMINDED_AT) == null) {
            send(step, properties, ClockMail.Occasion.DUE_SOON);
            writing(step, Map.of(RegisterModel.PROP_REMINDED_AT, Date.from(now)), TrailAct.REMINDED);
        }
    }

    private Instant oneWorkingDayBefore(Instant due) {
        return transactions
                .getRetryingTransactionHelper()
                .doInTransaction(() -> workingDays.calendar().oneWorkingDayBefore(due), true, true);
    }

    private void send(NodeRef step, Properties properties, ClockMail.Occasion occasion) {
        Instant due = properties.instant(RegisterModel.PROP_CLOCK_DUE);
        List<String> accounts = Stream.of(
                        properties.text(RegisterModel.PROP_SIGNER), properties.text(RegisterModel.PROP_DELEGATE))
                .filter(Objects::nonNull)
                .toList();
        transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            accounts.forEach(account -> mail.send(account, occasion, due));
                            mailIsAway.set(false);
                            return null;
                        },
                        true,
                        true);
    }

    private void writing(NodeRef step, Map<QName, Serializable> noted, TrailAct act) {
        transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            if (!"OPEN".equals(nodes.getProperty(step, RegisterModel.PROP_STEP_STATE))) {
                                return null;
                            }
                            pass.through(() -> nodes.addProperties(step, noted));
                            if (act != null) {
                                NodeRef dossier = nodes.getPrimaryParent(step).getParentRef();
                                trail.append(dossier, act, step.getId(), "");
                            }
                            return null;
                        },
                        false,
                        true);
    }
}

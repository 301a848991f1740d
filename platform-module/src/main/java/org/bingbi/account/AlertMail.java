package org.bingbi.account;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Tells the owner of an account and the head of the discipline office what was done to it; if it is the head's own, or was released, the chief procurator. It
 * names accounts and nothing of the register. What fails is tried again by the next round, each mail for itself.
 */
public final class AlertMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AlertMail.class);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(WorkingDayCalendar.ZONE);

    private final AccountAlerts alerts;
    private final OrganisationService organisation;
    private final TransactionService transactions;
    private final PersonService people;
    private final NodeService nodes;
    private final MailSender sender;
    private final String from;
    private final Clock clock;
    private final AtomicBoolean fails = new AtomicBoolean();
    private final ExecutorService errands = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "bingbi-account-alerts");
        thread.setDaemon(true);
        return thread;
    });

    /** People and nodes by the internal beans. */
    public AlertMail(
            AccountAlerts alerts,
            OrganisationService organisation,
            TransactionService transactions,
            PersonService people,
            NodeService nodes,
            MailSender sender,
            String from,
            Clock clock) {
        this.alerts = alerts;
        this.organisation = organisation;
        this.transactions = transactions;
        this.people = people;
        this.nodes = nodes;
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    /** Tells after the commit, on a thread of its own: nobody waits for a mail server. */
    void soon() {
        try {
            errands.execute(this::round);
        } catch (RejectedExecutionException stopping) {
            // the next round of the job tells it
        }
    }

    /** Tells all that was not told yet, as the system. */
    public void round() {
        SystemAccess.asSystem(() -> {
            reading(alerts::untold).forEach(this::tell);
            return null;
        });
    }

    private void tell(AccountAlert alert) {
        List<String> addresses = reading(() -> addresses(alert));
        boolean all =
                addresses.stream().map(address -> handedOver(address, alert)).reduce(true, Boolean::logicalAnd);
        if (all) {
            transactions.getRetryingTransactionHelper().doInTransaction(() -> {
                alerts.markTold(alert, clock.instant());
                return null;
            });
        }
    }

    private List<String> addresses(AccountAlert alert) {
        Organisation office = organisation.current();
        Set<String> accounts = new LinkedHashSet<>();
        accounts.add(alert.account());
        office.headOfDisciplineOffice().map(Person::account).ifPresent(accounts::add);
        boolean headsOwn = office.headOfDisciplineOffice()
                .filter(head -> !head.account().equalsIgnoreCase(alert.account()))
                .isEmpty();
        if (headsOwn || alert.act() == AccountAct.ACCOUNT_RELEASED) {
            office.chiefProcurator().map(Person::account).ifPresent(accounts::add);
        }
        return accounts.stream().map(this::address).flatMap(Optional::stream).toList();
    }

    private Optional<String> address(String account) {
        return Optional.ofNullable(people.getPersonOrNull(account))
                .map(person -> (String) nodes.getProperty(person, ContentModel.PROP_EMAIL))
                .filter(address -> !address.isBlank());
    }

    private boolean handedOver(String address, AccountAlert alert) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(Texts.of("alert.subject", Locale.CHINESE));
        mail.setText(text(alert));
        try {
            sender.send(mail);
            fails.set(false);
            return true;
        } catch (MailException failed) {
            if (fails.compareAndSet(false, true)) {
                LOG.warn(
                        "An alert about an account cannot be mailed and will be tried again: {}",
                        failed.getClass().getSimpleName());
            }
            return false;
        }
    }

    private static String text(AccountAlert alert) {
        Instant at = alert.at();
        return Texts.of("alert.text", Locale.CHINESE)
                .replace("{0}", alert.account())
                .replace("{1}", MINUTE.format(at))
                .replace("{2}", alert.actor())
                .replace("{3}", Texts.of("alert.act." + alert.act().name(), Locale.CHINESE));
    }

    private <T> T reading(java.util.function.Supplier<T> work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::get, true, true);
    }

    @Override
    public void destroy() {
        errands.shutdown();
    }
}

package org.bingbi.reminder;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.filing.OutstandingFilings;
import org.bingbi.filing.Reconciliation;
import org.bingbi.repository.Register;
import org.bingbi.zeroreport.ConfirmerReassignment;
import org.bingbi.zeroreport.PendingConfirmationNotices;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** The real reminders with a mailbox behind them that keeps what is sent; everybody has an address that is his account. */
public final class FilingMails implements MailSender {

    private final List<SimpleMailMessage> sent = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final FilingReminders reminders;

    public FilingMails(Register register) {
        PersonService people = answering(PersonService.class, (method, arguments) -> switch (method) {
            case "personExists" -> true;
            case "getPerson" -> new NodeRef("workspace://SpacesStore/" + arguments[0]);
            default -> null;
        });
        NodeService nodes = answering(NodeService.class, (method, arguments) -> ((NodeRef) arguments[0]).getId());
        reminders = new FilingReminders(
                register.bean("transactionService", TransactionService.class),
                register.bean("bingbi.closedcase.owed", OutstandingFilings.class),
                register.bean("bingbi.zeroreport.untoldConfirmers", PendingConfirmationNotices.class),
                register.bean("bingbi.zeroreport.confirmerSuccession", ConfirmerReassignment.class),
                register.bean("bingbi.closedcase.reconciliation", Reconciliation.class),
                register.bean("bingbi.deadline.workingDays", WorkingDays.class),
                new ClockMail(this, people, nodes, "bingbi@example.org"),
                Clock.systemUTC());
    }

    /** Receiver and subject of each mail of one round. */
    public List<String> ofARound() {
        int before = sent.size();
        reminders.round();
        return sent.subList(before, sent.size()).stream()
                .map(mail -> mail.getTo()[0] + " " + mail.getSubject())
                .toList();
    }

    public List<String> texts() {
        return sent.stream().map(SimpleMailMessage::getText).toList();
    }

    /** From now on the account's address takes no mail. */
    public FilingMails refusing(String account) {
        refused.add(account);
        return this;
    }

    @Override
    public void send(SimpleMailMessage... messages) {
        if (Stream.of(messages).anyMatch(message -> refused.contains(message.getTo()[0]))) {
            throw new MailParseException("no such address");
        }
        sent.addAll(List.of(messages));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}

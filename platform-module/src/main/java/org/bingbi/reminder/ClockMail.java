package org.bingbi.reminder;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Tells somebody by mail that a clock of his runs. Mail goes through many hands, so it says that something waits and until when, and not
 * a word of what: no number, no name, no case (article 15).
 */
public final class ClockMail {

    private static final Logger LOG = LoggerFactory.getLogger(ClockMail.class);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** Occasions, each with its own words. */
    enum Occasion {
        OPENED,
        DUE_SOON,
        MISSED
    }

    private final MailSender sender;
    private final PersonService people;
    private final NodeService nodes;
    private final String from;
    private final AtomicBoolean fails = new AtomicBoolean();

    /** People and nodes by the internal beans. */
    public ClockMail(MailSender sender, PersonService people, NodeService nodes, String from) {
        this.sender = sender;
        this.people = people;
        this.nodes = nodes;
        this.from = from;
    }

    /**
     * Whether the account is told, or has no address to be told by. What fails is said once, not for every mail, and never thrown: neither an
     * address that takes no mail nor a server that is away keeps anything else from being done.
     */
    boolean send(String account, Occasion occasion, Instant due) {
        try {
            String address = address(account);
            return address.isBlank() || handedOver(mail(address, occasion, due));
        } catch (Exception failed) {
            // Whatever looking up the address, wording or sending ends with, checked exceptions that come undeclared
            // among it.
            sayOnce(failed);
            return false;
        }
    }

    private SimpleMailMessage mail(String address, Occasion occasion, Instant due) {
        String key = "reminder." + occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(Texts.of(key + ".subject", Locale.CHINESE));
        mail.setText(Texts.of(key + ".text", Locale.CHINESE)
                .replace("{0}", MINUTE.format(due.minusMillis(1).atZone(WorkingDayCalendar.ZONE))));
        return mail;
    }

    private boolean handedOver(SimpleMailMessage mail) {
        sender.send(mail);
        fails.set(false);
        return true;
    }

    private void sayOnce(Exception failed) {
        if (fails.compareAndSet(false, true)) {
            LOG.warn(
                    "Mail cannot be sent and will be tried again: {}",
                    failed.getClass().getSimpleName());
        }
    }

    private String address(String account) {
        if (account == null || account.isBlank() || !people.personExists(account)) {
            return "";
        }
        NodeRef person = people.getPerson(account);
        Object address = nodes.getProperty(person, ContentModel.PROP_EMAIL);
        return address == null ? "" : String.valueOf(address);
    }
}

package org.bingbi.reminder;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.web.Texts;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Tells somebody by mail that a clock of his runs. Mail goes through many hands, so it says that something waits and until when, and not
 * a word of what: no number, no name, no case (article 15).
 */
public final class ClockMail {

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

    /** People and nodes by the internal beans. */
    public ClockMail(MailSender sender, PersonService people, NodeService nodes, String from) {
        this.sender = sender;
        this.people = people;
        this.nodes = nodes;
        this.from = from;
    }

    /** Throws Spring's mail exceptions; somebody without an address is passed over. */
    void send(String account, Occasion occasion, Instant due) {
        String address = address(account);
        if (address.isBlank()) {
            return;
        }
        String key = "reminder." + occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(address);
        mail.setSubject(Texts.of(key + ".subject", Locale.CHINESE));
        mail.setText(Texts.of(key + ".text", Locale.CHINESE)
                .replace("{0}", MINUTE.format(due.minusMillis(1).atZone(WorkingDayCalendar.ZONE))));
        sender.send(mail);
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

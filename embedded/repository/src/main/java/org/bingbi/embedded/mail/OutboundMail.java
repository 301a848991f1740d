package org.bingbi.embedded.mail;

import jakarta.mail.internet.MimeMessage;
import org.bingbi.embedded.transaction.Durability;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mail to an SMTP server, once the disk has whatever the mail tells of. A blank user name or password means that
 * nobody signs in there.
 */
public final class OutboundMail extends JavaMailSenderImpl {
    private final Durability durability;

    public OutboundMail(Durability durability) {
        this.durability = durability;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        durability.awaitPatiently();
        super.doSend(messages, originals);
    }

    @Override
    public void setUsername(String username) {
        super.setUsername(given(username));
    }

    @Override
    public void setPassword(String password) {
        super.setPassword(given(password));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }
}

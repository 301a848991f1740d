package org.bingbi.embedded.mail;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mail to an SMTP server. A blank user name or password means that nobody signs in there. */
public final class OutboundMail extends JavaMailSenderImpl {

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

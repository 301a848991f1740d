package org.bingbi.embedded.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.bingbi.embedded.server.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

class OutboundMailTest {

    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());

    @TempDir
    Path folder;

    @Test
    void mailInChineseReachesTheServerOfTheSettings() throws Exception {
        try (WebFixture server = WebFixture.start(
                folder,
                "mail.host",
                "127.0.0.1",
                "mail.port",
                Integer.toString(SMTP.getSmtp().getPort()))) {
            JavaMailSender mail = server.bean("mailService", JavaMailSender.class);
            MimeMessage message = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message);
            helper.setFrom("bingbi@example.org");
            helper.setTo("zhang@example.org");
            helper.setSubject("待签署");
            helper.setText("一份记录等待您签署。");

            mail.send(message);
        }

        MimeMessage received = SMTP.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("待签署");
        assertThat(received.getContent().toString().trim()).isEqualTo("一份记录等待您签署。");
    }
}

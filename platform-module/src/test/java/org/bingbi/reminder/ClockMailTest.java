package org.bingbi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Through a real SMTP connection. */
@Tag("article-15")
class ClockMailTest {

    private static final NodeRef PERSON = new NodeRef("workspace://SpacesStore/person");
    private static final Instant DUE = Instant.parse("2026-11-26T16:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @ParameterizedTest
    @EnumSource(ClockMail.Occasion.class)
    void aMailSaysUntilWhenAndNotAWordOfWhat(ClockMail.Occasion occasion) throws Exception {
        mail("signer@example.org").send("signer", occasion, DUE);

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getAllRecipients()).extracting(String::valueOf).containsExactly("signer@example.org");
        assertThat(received.getSubject()).isNotBlank().doesNotContain("〔", "号", "signer");
        assertThat(String.valueOf(received.getContent()))
                .contains("2026年11月26日 23:59")
                .doesNotContain("〔", "signer");
        assertThat(GreenMailUtil.getWholeMessage(received)).doesNotContain("workspace", "dossier");
    }

    @Test
    void whoHasNoAddressIsPassedOver() {
        mail("").send("signer", ClockMail.Occasion.OPENED, DUE);

        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    private static ClockMail mail(String address) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return new ClockMail(
                sender,
                answering(PersonService.class, method -> method.equals("personExists") ? true : PERSON),
                answering(NodeService.class, method -> address),
                "bingbi@example.org");
    }

    private static <T> T answering(Class<T> type, java.util.function.Function<String, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(method.getName())));
    }
}

package org.bingbi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.service.cmr.repository.InvalidNodeRefException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.NoSuchPersonException;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.bingbi.support.ExactQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** One mail that fails, in whatever way, keeps no other from being sent, and is sent in the next round. */
@Tag("repository")
@Tag("article-13")
class FailingMailsTest {

    private static final String FAILING = "qianjin";
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Register register = Register.open();
    private final List<String> sent = new ArrayList<>();
    private Optional<Exception> failure = Optional.empty();
    private boolean failsAtLookup;

    static Stream<Exception> failures() {
        return Stream.of(
                new MailParseException("an address that is none"),
                new MailSendException("refused by the server"),
                new MailSendException("away in the middle", new SocketException("Broken pipe")),
                new MailAuthenticationException("wrong password"),
                new MailPreparationException("the template has an error"),
                new AlfrescoRuntimeException("the mail subsystem does not start"),
                new NullPointerException("no server"),
                new IllegalStateException("stopped"),
                new IllegalArgumentException("From address must not be null"),
                new UnsupportedOperationException(),
                new ClassCastException("an address of another type"),
                new DataAccessResourceFailureException("the database is away"),
                new InvalidNodeRefException(new NodeRef("workspace://SpacesStore/gone")),
                new NoSuchPersonException(FAILING),
                new AuthenticationException("no one"),
                new IOException("a checked exception that nobody declared"),
                new java.net.UnknownHostException("mail.example.org"),
                new java.util.concurrent.TimeoutException("too slow"),
                new java.io.UncheckedIOException(new IOException("unchecked")),
                new Exception("any"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theMailsBehindAFailingOneAreSentAndItIsSentInTheNextRound(Exception kind) {
        NodeRef failing = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef other = register.submitted("liming", ReportOption.DIRECT_OWN, "");
        NodeRef step = register.open(failing).get(0);
        Reminders reminders = reminders(due(step).plus(TWO_WEEKS));

        failure = Optional.of(kind);
        reminders.round();

        assertThat(sent).isNotEmpty().doesNotContain(FAILING);
        assertThat(register.open(other)).isNotEmpty().allSatisfy(this::isMissed);
        isMissed(step);

        failure = Optional.empty();
        reminders.round();
        long after = sent.stream().filter(FAILING::equals).count();
        assertThat(after).isPositive();
        reminders.round();
        assertThat(sent.stream().filter(FAILING::equals).count()).isEqualTo(after);
    }

    @Test
    void aPersonWhoCannotBeLookedUpKeepsNobodyElseFromBeingTold() {
        NodeRef failing = register.submitted("liming", ReportOption.USUAL, "");
        NodeRef other = register.submitted("liming", ReportOption.DIRECT_OWN, "");
        failsAtLookup = true;
        failure = Optional.of(new NoSuchPersonException(FAILING));

        reminders(due(register.open(failing).get(0)).plus(TWO_WEEKS)).round();

        assertThat(sent).isNotEmpty().doesNotContain(FAILING);
        assertThat(register.open(other)).isNotEmpty().allSatisfy(this::isMissed);
    }

    private void isMissed(NodeRef step) {
        assertThat(register.text(step, RegisterModel.PROP_CLOCK_MISSED)).isEqualTo("true");
    }

    private Instant due(NodeRef node) {
        return register.<java.util.Date>seen(
                        () -> (java.util.Date) register.nodes().getProperty(node, RegisterModel.PROP_CLOCK_DUE))
                .toInstant();
    }

    private Reminders reminders(Instant now) {
        PersonService people = answering(PersonService.class, (method, arguments) -> switch (method) {
            case "personExists" -> true;
            case "getPerson" -> {
                if (failsAtLookup && FAILING.equals(arguments[0])) {
                    throw FailingMailsTest.<RuntimeException>sneaky(failure.orElseThrow());
                }
                yield new NodeRef("workspace://SpacesStore/" + arguments[0]);
            }
            default -> null;
        });
        NodeService addresses = answering(NodeService.class, (method, arguments) -> ((NodeRef) arguments[0]).getId());
        return new Reminders(
                register.bean("transactionService", TransactionService.class),
                register.bean("bingbi.query.exact", ExactQuery.class),
                register.bean("bingbi.access.sealedNodes", SealedNodes.class),
                register.bean("bingbi.deadline.workingDays", WorkingDays.class),
                register.bean("bingbi.access.system", SystemAccess.class),
                register.bean("bingbi.audit.trail", Trail.class),
                new ClockMail(new Mailbox(), people, addresses, "bingbi@example.org"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private final class Mailbox implements MailSender {
        @Override
        public void send(SimpleMailMessage mail) {
            String account = mail.getTo()[0];
            if (account.equals(FAILING) && failure.isPresent()) {
                throw FailingMailsTest.<RuntimeException>sneaky(failure.get());
            }
            sent.add(account);
        }

        @Override
        public void send(SimpleMailMessage... mails) {
            Stream.of(mails).forEach(this::send);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception any) throws E {
        throw (E) any;
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

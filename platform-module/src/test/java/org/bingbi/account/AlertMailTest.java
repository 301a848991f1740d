package org.bingbi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Article 15: of what is done to an account its owner and the head of the discipline office hear by mail. */
@Tag("repository")
@Tag("article-15")
class AlertMailTest {

    private static final Register REGISTER = Register.another();
    private static final String HEAD = "zhengyan";
    private static final String CHIEF = "zhouzheng";

    /** Keeps what is sent, and refuses some addresses. */
    private static final class Mailbox implements MailSender {
        private final List<SimpleMailMessage> sent = new ArrayList<>();
        private final Set<String> refused = new TreeSet<>();

        @Override
        public void send(SimpleMailMessage... mails) {
            for (SimpleMailMessage mail : mails) {
                if (refused.contains(mail.getTo()[0])) {
                    throw new MailSendException("no such address");
                }
                sent.add(mail);
            }
        }

        List<String> receivers() {
            return sent.stream()
                    .map(mail -> mail.getTo()[0].replace("@example.org", ""))
                    .sorted()
                    .toList();
        }
    }

    private final Mailbox mailbox = new Mailbox();

    @BeforeAll
    static void everybodyHasAnAddress() {
        Office.ORGANISATION
                .people()
                .forEach(person -> REGISTER.as(person.account(), () -> REGISTER.bean(
                                "personService", PersonService.class)
                        .setPersonProperties(
                                person.account(), Map.of(ContentModel.PROP_EMAIL, person.account() + "@example.org"))));
    }

    @BeforeEach
    void nothingIsUntold() {
        Mailbox before = new Mailbox();
        mail(before).round();
        assertThat(REGISTER.<List<AccountAlert>>seen(() -> alerts().untold())).isEmpty();
    }

    static Stream<String> staff() {
        return Office.ORGANISATION.people().stream().map(Person::account);
    }

    /** By an administrator's reset, of whomever. */
    @ParameterizedTest
    @MethodSource("staff")
    void ofAResetTheOwnerAndTheHeadHear(String account) {
        MutableAuthenticationService accounts =
                REGISTER.bean("AuthenticationService", MutableAuthenticationService.class);
        REGISTER.as("admin", () -> accounts.createAuthentication(account, "temporary".toCharArray()));
        nothingIsUntold();
        REGISTER.as("admin", () -> accounts.setAuthentication(account, "known to the administrator".toCharArray()));

        mail(mailbox).round();

        assertThat(mailbox.receivers()).containsExactlyElementsOf(receivers(account));
        assertThat(mailbox.sent).allSatisfy(mail -> assertThat(mail.getText())
                .contains(account, "admin", "重置")
                .doesNotContain("known to the administrator", "temporary"));
        Mailbox again = new Mailbox();
        mail(again).round();
        assertThat(again.sent).as("nobody twice").isEmpty();
    }

    static Stream<Arguments> acts() {
        return Arrays.stream(AccountAct.values())
                .filter(AccountAct::alerts)
                .flatMap(act -> Stream.of("liming", HEAD, CHIEF).map(account -> Arguments.of(act, account)));
    }

    /** Every act of which the office is told, in words of its own. */
    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("acts")
    void eachActIsToldInItsOwnWords(AccountAct act, String account) {
        REGISTER.as("System", () -> alerts().add(act, account, "admin", "", Instant.now()));

        mail(mailbox).round();

        Set<String> expected = new TreeSet<>(receivers(account));
        if (act == AccountAct.ACCOUNT_RELEASED) {
            expected.add(CHIEF);
        }
        assertThat(mailbox.receivers()).containsExactlyElementsOf(expected);
        assertThat(mailbox.sent).allSatisfy(mail -> {
            assertThat(mail.getSubject()).isNotBlank().doesNotContain(account);
            assertThat(mail.getText()).contains(account).doesNotContain("{", "}", "alert.act", act.name());
        });
        REGISTER.as("System", () -> alerts().confirmed(account, "test", Instant.now()));
    }

    /** It goes through many hands: nothing of the register. */
    @Test
    void noMailNamesARecord() {
        REGISTER.submitted("liming", ReportOption.USUAL, "");
        REGISTER.as("System", () -> alerts().add(AccountAct.MAIL_CHANGED, "qianjin", "admin", "", Instant.now()));

        mail(mailbox).round();

        assertThat(mailbox.sent).isNotEmpty().allSatisfy(mail -> assertThat(mail.getText())
                .doesNotContain("杨某", "号〕", RegisterModel.URI));
    }

    /** One address that takes no mail keeps nobody else from hearing, and is tried again. */
    @Test
    void whatFailsIsTriedAgain() {
        mailbox.refused.add("liming@example.org");
        REGISTER.as("System", () -> alerts().add(AccountAct.ACCOUNT_DISABLED, "liming", "admin", "", Instant.now()));
        mail(mailbox).round();
        assertThat(mailbox.receivers()).containsExactly(HEAD);

        mailbox.refused.clear();
        mail(mailbox).round();
        assertThat(mailbox.receivers()).contains("liming");
    }

    /** The head of the discipline office; of the head's own account the chief procurator. */
    private static List<String> receivers(String account) {
        return Stream.of(account, account.equals(HEAD) ? CHIEF : HEAD)
                .distinct()
                .sorted()
                .toList();
    }

    private static AlertMail mail(MailSender sender) {
        return new AlertMail(
                alerts(),
                REGISTER.bean("bingbi.organisation.service", OrganisationService.class),
                REGISTER.bean("transactionService", TransactionService.class),
                REGISTER.bean("personService", PersonService.class),
                REGISTER.nodes(),
                sender,
                "bingbi@example.org",
                Clock.systemUTC());
    }

    private static AccountAlerts alerts() {
        return REGISTER.bean("bingbi.account.alerts", AccountAlerts.class);
    }
}

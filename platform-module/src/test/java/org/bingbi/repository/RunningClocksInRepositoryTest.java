package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Office;
import org.bingbi.register.ReportOption;
import org.bingbi.reminder.ClockMail;
import org.bingbi.reminder.Reminders;
import org.bingbi.support.ExactQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Whoever something waits for hears of it, also of what was returned and of requests for consent. */
@Tag("repository")
@Tag("article-7")
@Tag("article-13")
@Tag("article-14")
class RunningClocksInRepositoryTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Register register = Register.open();
    private final Seen seen = new Seen(register);
    private final List<SimpleMailMessage> sent = new ArrayList<>();

    @Test
    void theRecorderHasThreeWorkingDaysToCompleteWhatWasReturned() {
        NodeRef dossier = register.submitted("liming", ReportOption.USUAL, "");
        register.as("qianjin", () -> register.signatures()
                .giveBack(register.open(dossier).get(0), "请补充地点", Optional.empty()));
        Instant due = due(dossier);
        WorkingDays days = register.bean("bingbi.deadline.workingDays", WorkingDays.class);
        assertThat(due).isEqualTo(register.<Instant>seen(() -> days.deadline(Instant.now())
                .due()));

        reminders(due.plus(TWO_WEEKS)).round();
        assertThat(register.text(dossier, RegisterModel.PROP_CLOCK_MISSED)).isEqualTo("true");
        assertThat(seen.acts(dossier)).contains(TrailAct.CLOCK_MISSED);
        assertThat(mails("liming")).hasSize(2);

        register.as("liming", () -> register.dossiers().submit(dossier));
        NodeRef completed = register.children(dossier, RegisterModel.TYPE_REGISTER_FORM).stream()
                .filter(form ->
                        register.text(form, RegisterModel.PROP_FORM_REVISION).equals("2"))
                .findFirst()
                .orElseThrow();
        assertThat(due(completed)).isEqualTo(due);
    }

    @Test
    void whoIsAskedForConsentIsTold() {
        NodeRef dossier = register.as("liming", () -> {
            var form = Register.form(ReportOption.USUAL, "");
            form.put(RegisterModel.PROP_INTERVENTION_AT, Date.from(Instant.now().minus(Duration.ofDays(30))));
            NodeRef draft = register.dossiers().create(form, Optional.empty());
            register.bean("bingbi.consent.requests", ConsentRequests.class).ask(draft, "出差在外");
            return draft;
        });
        NodeRef consent =
                register.children(dossier, RegisterModel.TYPE_LATE_CONSENT).get(0);

        reminders(due(consent).plus(TWO_WEEKS)).round();
        assertThat(mails("qianjin")).isNotEmpty().allSatisfy(mail -> assertThat(mail.getText())
                .doesNotContain("李明", "出差", "杨某"));
        assertThat(register.text(consent, RegisterModel.PROP_CLOCK_MISSED)).isEqualTo("true");
    }

    /** Articles 8 and 13: the recorder is told at once, reminded, and told when it is overdue, without a word of whom it is about. */
    @Test
    void whoIsAskedAboutANamesakeIsTold() {
        NodeRef dossier = register.as("chenjing", () -> {
            var form = Register.form(ReportOption.USUAL, "");
            form.put(RegisterModel.PROP_INTERVENER_NAME, "何晓岚");
            NodeRef draft = register.dossiers().create(form, Optional.empty());
            register.dossiers().submit(draft);
            return draft;
        });
        organisation(Office.LINES.replace("赵敏,zhaomin", "何晓岚,zhaomin"));
        NodeRef question =
                register.children(dossier, RegisterModel.TYPE_NAMESAKE_QUESTION).get(0);
        Instant due = due(question);

        reminders(due.minusSeconds(60)).round();
        reminders(due.plus(TWO_WEEKS)).round();

        assertThat(mails("chenjing"))
                .extracting(SimpleMailMessage::getSubject)
                .containsExactly("有一件事项等待您办理", "提醒：有一件事项即将到期", "有一件事项已经逾期");
        assertThat(mails("chenjing"))
                .allSatisfy(mail -> assertThat(mail.getText()).doesNotContain("何晓岚", "赵敏", "zhaomin"));
        assertThat(mails("zhaomin")).isEmpty();
        organisation(Office.LINES);
        sent.clear();
        reminders(due.plus(TWO_WEEKS)).round();
        assertThat(mails("chenjing")).as("withdrawn").isEmpty();
    }

    private void organisation(String lines) {
        register.organisation(lines);
    }

    private Instant due(NodeRef node) {
        return register.<Date>seen(() -> (Date) register.nodes().getProperty(node, RegisterModel.PROP_CLOCK_DUE))
                .toInstant();
    }

    private List<SimpleMailMessage> mails(String account) {
        return sent.stream().filter(mail -> mail.getTo()[0].startsWith(account)).toList();
    }

    /** The register's own reminders at another time, with mail that is only looked at. */
    private Reminders reminders(Instant now) {
        PersonService people = register.bean("personService", PersonService.class);
        register.as("admin", () -> List.of("liming", "qianjin", "chenjing")
                .forEach(account -> people.setPersonProperties(
                        account,
                        Map.of(
                                ContentModel.PROP_USERNAME,
                                account,
                                ContentModel.PROP_EMAIL,
                                account + "@example.org"))));
        MailSender sender = new MailSender() {
            @Override
            public void send(SimpleMailMessage mail) {
                sent.add(mail);
            }

            @Override
            public void send(SimpleMailMessage... mails) {
                sent.addAll(List.of(mails));
            }
        };
        return new Reminders(
                register.bean("transactionService", TransactionService.class),
                register.bean("bingbi.query.exact", ExactQuery.class),
                register.bean("bingbi.access.sealedNodes", SealedNodes.class),
                register.bean("bingbi.deadline.workingDays", WorkingDays.class),
                register.bean("bingbi.access.system", SystemAccess.class),
                register.bean("bingbi.audit.trail", Trail.class),
                new ClockMail(sender, people, register.nodes(), "bingbi@example.org"),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}

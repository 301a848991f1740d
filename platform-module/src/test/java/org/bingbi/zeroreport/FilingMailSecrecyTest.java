package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.register.ReportOption;
import org.bingbi.reminder.FilingMails;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mails about cases and zero reports tell neither which form was filed nor of what it was. */
@Tag("repository")
@Tag("article-15")
@Tag("article-16")
class FilingMailSecrecyTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @Test
    void theMailsAreTheSameForEitherForm() {
        LocalDate longAgo = LocalDate.now(WorkingDayCalendar.ZONE).minusDays(40);
        List<String> byZero = world.numbers(1);
        List<String> byRecord = world.numbers(1);
        world.listed("chenjing", byZero, longAgo);
        world.listed("weiguo", byRecord, longAgo);
        world.report("chenjing", world.due("chenjing", byZero), ConfirmBy.DISCIPLINE_OFFICE);
        world.record("weiguo", byRecord.get(0), "", ReportOption.DIRECT_SUPERIOR);

        FilingMails mails = new FilingMails(register);
        assertThat(mails.ofARound()).noneMatch(mail -> mail.startsWith("weiguo") || mail.startsWith("chenjing"));
    }

    @Test
    void aMailOfAHandlerAndAConfirmerIsThatOfAnyOtherClockAndComesOnce() {
        world.listed(
                "chuwen",
                world.numbers(3),
                LocalDate.now(WorkingDayCalendar.ZONE).minusDays(40));
        String number = world.numbers(1).get(0);
        world.single("zhaomin", number);

        FilingMails mails = new FilingMails(register);
        List<String> first = mails.ofARound();
        assertThat(first).filteredOn(mail -> mail.startsWith("chuwen")).containsExactly("chuwen 有一件事项已经逾期");
        assertThat(first).filteredOn(mail -> mail.startsWith("qianjin")).containsExactly("qianjin 有一件事项等待您办理");
        assertThat(mails.ofARound()).noneMatch(mail -> mail.startsWith("chuwen") || mail.startsWith("qianjin"));
        assertThat(mails.texts()).noneMatch(text -> text.contains(number) || text.contains("零报告"));
    }

    @Test
    void anAddressThatTakesNoMailKeepsNobodyElseFromHis() {
        world.listed(
                "chuwen",
                world.numbers(1),
                LocalDate.now(WorkingDayCalendar.ZONE).minusDays(50));
        world.single("zhaomin", world.numbers(1).get(0));

        assertThat(new FilingMails(register).refusing("chuwen").ofARound()).contains("qianjin 有一件事项等待您办理");
        assertThat(new FilingMails(register).ofARound())
                .filteredOn(mail -> mail.startsWith("chuwen"))
                .isNotEmpty();
    }

    @Test
    void whoeverIsAskedInsteadOfTheHeadIsTold() {
        NodeRef report = world.single("zhaomin", world.numbers(1).get(0));
        FilingMails mails = new FilingMails(register);
        mails.ofARound();

        register.as("zhaomin", () -> {
            register.bean("bingbi.zeroreport.reports", ZeroReports.class).askDisciplineOffice(report);
            return null;
        });

        assertThat(mails.ofARound()).contains("zhengyan 有一件事项等待您办理");
    }
}

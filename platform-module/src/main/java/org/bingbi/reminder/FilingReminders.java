package org.bingbi.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.OutstandingFilings;
import org.bingbi.filing.Reconciliation;
import org.bingbi.zeroreport.ConfirmerReassignment;
import org.bingbi.zeroreport.PendingConfirmationNotices;

/**
 * Looks after reports on closed cases (article 16): reminds a handler one working day before a period ends and tells him when it is over;
 * tells a confirmer that something waits. The mails are the same as those for a column to be signed, so that a mailbox tells nobody
 * which of both it is about (article 15). A mail is noted only once it was handed over, so that the next round tries again.
 */
public final class FilingReminders {

    private final TransactionService transactions;
    private final OutstandingFilings owed;
    private final PendingConfirmationNotices confirmers;
    private final ConfirmerReassignment confirmersNow;
    private final Reconciliation reconciliation;
    private final OfficeCalendar workingDays;
    private final ClockMail mail;
    private final Clock clock;
    private final ToldAccounts told = new ToldAccounts();

    public FilingReminders(
            TransactionService transactions,
            OutstandingFilings owed,
            PendingConfirmationNotices confirmers,
            ConfirmerReassignment confirmersNow,
            Reconciliation reconciliation,
            OfficeCalendar workingDays,
            ClockMail mail,
            Clock clock) {
        this.transactions = transactions;
        this.owed = owed;
        this.confirmers = confirmers;
        this.confirmersNow = confirmersNow;
        this.reconciliation = reconciliation;
        this.workingDays = workingDays;
        this.mail = mail;
        this.clock = clock;
    }

    /** One round, as the system; what awaits a post that changed hands goes to its new holder first. */
    public void round() {
        Round round = new Round();
        SystemAccess.asSystem(() -> {
            round.each(confirmersNow::round);
            round.each(reconciliation::round);
            round.each(() -> remindHandlers(round));
            round.each(() -> tellConfirmers(round));
            return null;
        });
        round.end();
    }

    private void remindHandlers(Round round) {
        int year = clock.instant().atZone(WorkingDayCalendar.ZONE).getYear();
        WorkingDayCalendar calendar = reading(workingDays::calendar);
        for (OutstandingFilings.Owed one : reading(() -> owed.since(year - 1))) {
            round.each(() -> missed(one).ifPresent(day -> tellMissed(one, day)));
            round.each(() -> soon(one, calendar).ifPresent(day -> remind(one, day)));
        }
    }

    private void tellMissed(OutstandingFilings.Owed one, LocalDate day) {
        if (mail.send(one.handler(), ClockMail.Occasion.MISSED, end(day))) {
            writing(() -> {
                owed.noteMissed(one.tally(), day);
                return null;
            });
        }
    }

    private void remind(OutstandingFilings.Owed one, LocalDate day) {
        if (mail.send(one.handler(), ClockMail.Occasion.DUE_SOON, end(day))) {
            writing(() -> {
                owed.noteReminded(one.tally(), day);
                return null;
            });
        }
    }

    private Optional<LocalDate> missed(OutstandingFilings.Owed one) {
        return one.days().stream()
                .filter(day -> !clock.instant().isBefore(end(day)) && day.isAfter(one.missed()))
                .max(LocalDate::compareTo);
    }

    private Optional<LocalDate> soon(OutstandingFilings.Owed one, WorkingDayCalendar calendar) {
        Instant now = clock.instant();
        return one.days().stream()
                .filter(day -> now.isBefore(end(day)) && !now.isBefore(calendar.oneWorkingDayBefore(end(day))))
                .filter(day -> day.isAfter(one.reminded()))
                .max(LocalDate::compareTo);
    }

    private void tellConfirmers(Round round) {
        for (PendingConfirmationNotices.Untold some : reading(confirmers::all)) {
            round.each(() -> tell(some));
        }
    }

    private void tell(PendingConfirmationNotices.Untold some) {
        Instant until = reading(() -> workingDays.deadline(some.first())).due();
        if (told.all(
                some.reports(), some.accounts(), account -> mail.send(account, ClockMail.Occasion.OPENED, until))) {
            writing(() -> {
                confirmers.markNotified(some.reports(), clock.instant());
                return null;
            });
        }
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(WorkingDayCalendar.ZONE).toInstant();
    }

    private <T> T reading(Callable<T> work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::call, true, true);
    }

    private <T> T writing(Callable<T> work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::call, false, true);
    }
}

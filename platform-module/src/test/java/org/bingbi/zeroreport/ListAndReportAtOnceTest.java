package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.filing.Figures;
import org.bingbi.filing.Reconciliation;
import org.bingbi.filing.ReconciliationChecks;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case is brought by the list at the moment at which its handler reports on it: neither transaction sees the other. */
@Tag("repository")
@Tag("article-16")
class ListAndReportAtOnceTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @Test
    void itIsOwedNoMoreWhenTheListCommitsSecond() {
        List<String> numbers = world.numbers(2);
        register.as("wangfang", () -> {
            world.importedHere("liming", numbers);
            meanwhile(() -> world.single("liming", numbers.get(0)));
        });
        ReconciliationChecks.await(register);

        assertThat(world.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));
    }

    @Test
    void itIsOwedNoMoreWhenTheReportCommitsSecond() {
        List<String> numbers = world.numbers(2);
        register.as("liming", () -> {
            ZeroReports.Wanted wanted =
                    new ZeroReports.Wanted(Optional.empty(), numbers.get(0), world.name(numbers.get(0)));
            world.reports().report(List.of(wanted), ConfirmBy.HEAD, Optional.empty());
            meanwhile(() -> world.listed("liming", numbers));
        });
        ReconciliationChecks.await(register);

        assertThat(world.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));
    }

    @Test
    void soItIsWithARecordThatTellsTheCaseByItsNameOnly() {
        List<String> numbers = world.numbers(1);
        register.as("wangfang", () -> {
            world.importedHere("liming", numbers);
            meanwhile(() -> world.record("liming", "", world.name(numbers.get(0)), ReportOption.USUAL));
        });
        ReconciliationChecks.await(register);

        assertThat(world.due("liming", numbers)).isEmpty();
    }

    @Test
    void itIsCountedOnce() {
        List<String> numbers = world.numbers(1);
        world.listed("liming", world.numbers(1));
        Figures before = world.figures("liming");
        register.as("wangfang", () -> {
            world.importedHere("liming", numbers);
            meanwhile(() -> world.single("liming", numbers.get(0)));
        });
        ReconciliationChecks.await(register);

        assertThat(world.figures("liming")).isEqualTo(before.plus(new Figures(1, 0, 0)));
    }

    @Test
    void itIsOwedAgainWhenTheRecordIsCorrectedToAnotherCaseMeanwhile() {
        List<String> numbers = world.numbers(2);
        NodeRef record = world.record("liming", numbers.get(0), "", ReportOption.USUAL);
        register.as("wangfang", () -> {
            world.importedHere("liming", numbers);
            meanwhile(() -> world.corrected(record, numbers.get(1)));
        });
        ReconciliationChecks.await(register);

        assertThat(world.dueNumbers("liming", numbers)).containsExactly(numbers.get(0));
    }

    /** Else nobody would be reminded of it: in the first round after a start, and in later ones. */
    @Test
    void soIsACaseThatIsDoneThoughItsRecordWasCorrectedToAnother() {
        Register stopped = Register.another();
        ZeroWorld there = new ZeroWorld(stopped);
        ReconciliationChecks.never(stopped);
        Reconciliation reconciliation = stopped.bean("bingbi.closedcase.reconciliation", Reconciliation.class);
        for (int round = 0; round < 2; round++) {
            List<String> numbers = there.numbers(2);
            NodeRef record = there.record("liming", numbers.get(0), "", ReportOption.USUAL);
            stopped.as("wangfang", () -> {
                there.importedHere("liming", numbers);
                meanwhile(() -> there.corrected(record, numbers.get(1)));
            });
            assertThat(there.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));

            reconciliation.round();

            assertThat(there.dueNumbers("liming", numbers)).containsExactly(numbers.get(0));
        }
    }

    @Test
    void aRegularStopStillLooksAtWhatWaits() {
        Register stopped = Register.another();
        ZeroWorld there = new ZeroWorld(stopped);
        List<String> numbers = there.numbers(2);
        ReconciliationChecks.onlyAtTheStop(stopped);
        stopped.as("wangfang", () -> {
            there.importedHere("liming", numbers);
            meanwhile(() -> there.single("liming", numbers.get(0)));
        });

        ReconciliationChecks.stop(stopped);

        assertThat(there.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));
    }

    /** The first round after a start looks over all that is owed, later ones over what was brought since. */
    @Test
    void whatAStopOfTheServerCutOffIsFoundByTheNextRound() {
        Register stopped = Register.another();
        ZeroWorld there = new ZeroWorld(stopped);
        ReconciliationChecks.never(stopped);
        Reconciliation reconciliation = stopped.bean("bingbi.closedcase.reconciliation", Reconciliation.class);
        for (int round = 0; round < 2; round++) {
            List<String> numbers = there.numbers(2);
            stopped.as("wangfang", () -> {
                there.importedHere("liming", numbers);
                meanwhile(() -> there.single("liming", numbers.get(0)));
            });
            assertThat(there.dueNumbers("liming", numbers)).containsExactlyInAnyOrderElementsOf(numbers);
            int due = there.figures("liming").due();

            reconciliation.round();

            assertThat(there.dueNumbers("liming", numbers)).containsExactly(numbers.get(1));
            assertThat(there.figures("liming").due()).isEqualTo(due - 1);
        }
    }

    /** In a transaction of its own, which ends before the other goes on. */
    private static void meanwhile(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}

package org.bingbi.zeroreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bingbi.clearance.Clearance;
import org.bingbi.register.ReportOption;
import org.bingbi.repository.Register;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clearance tells whether one of the two forms was filed, not which, and nothing of other people's records. */
@Tag("repository")
@Tag("article-15")
@Tag("article-16")
class ClearanceSecrecyTest {

    private final Register register = Register.open();
    private final ZeroWorld world = new ZeroWorld(register);

    @Test
    void clearanceAnswersTheSameForEitherFormAndNothingOfOthersRecords() {
        List<String> numbers = world.numbers(4);
        world.listed("liming", numbers);
        world.report("liming", world.due("liming", numbers.subList(0, 1)), ConfirmBy.HEAD);
        world.record("liming", numbers.get(1), "", ReportOption.DIRECT_SUPERIOR);
        world.record("zhaomin", numbers.get(2), "", ReportOption.DIRECT_OWN);

        assertThat(numbers).map(this::isFiled).containsExactly(true, true, false, false);
        assertThat(isFiled("从来没有的案号")).isFalse();
    }

    @Test
    void aColleaguesRecordDoesNotClearACaseThatIsNotOnTheListYet() {
        String number = world.numbers(1).get(0);
        world.record("zhaomin", number, "", ReportOption.DIRECT_OWN);
        assertThat(isFiled(number)).isFalse();

        world.single("liming", number);
        assertThat(isFiled(number)).isTrue();
    }

    private boolean isFiled(String number) {
        return register.as("admin", () -> register.bean("bingbi.clearance.clearance", Clearance.class)
                .isFiled(number, Optional.empty()));
    }

    @Test
    void answersTakeAboutTheSameTimeForEitherForm() {
        List<String> numbers = world.numbers(2);
        world.listed("liming", numbers);
        world.report("liming", world.due("liming", numbers.subList(0, 1)), ConfirmBy.HEAD);
        world.record("liming", numbers.get(1), "", ReportOption.DIRECT_SUPERIOR);

        long[] zero = new long[61];
        long[] record = new long[61];
        for (int at = 0; at < zero.length; at++) {
            zero[at] = time(() -> isFiled(numbers.get(0)));
            record[at] = time(() -> isFiled(numbers.get(1)));
        }
        assertThat((double) median(record) / median(zero)).isBetween(0.4, 2.5);
    }

    private static long time(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

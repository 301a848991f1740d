package org.bingbi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "放假,2027-01-01 | working-days.no-year",
                "年度,27 | working-days.year;working-days.no-year",
                "年度,2027;休息,2027-01-01 | working-days.word",
                "年度,2027;放假,2027-02-30 | working-days.day",
                "年度,2027;放假,2027-01-03,2027-01-01 | working-days.span",
                "年度,2027;放假,2027-01-03,2027-12-01 | working-days.span",
                "年度,2027;放假,2027-01-02;上班,2027-01-02 | working-days.both",
                "年度,2027;上班,2027-01-04 | working-days.not-weekend",
                "年度,2027;放假,2026-05-01 | working-days.other-year"
            })
    void namesWhatIsWrong(String lines, String codes) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> YearFile.read(lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.problems()).extracting(Problem::code).containsExactly(codes.split(";"));
    }

    @Test
    void refusesAFileThatIsNoNotice() {
        assertThat(catchThrowableOfType(RefusedException.class, () -> YearFile.read(new byte[YearFile.MOST_BYTES + 1]))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("working-days.too-large");
    }

    @Test
    void whatItWritesItReads() {
        for (YearOfWorkingDays year : StateCouncil.CALENDAR.years().values()) {
            assertThat(YearFile.read(YearFile.write(year))).isEqualTo(year);
        }
    }
}

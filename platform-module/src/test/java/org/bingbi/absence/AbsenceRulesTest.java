package org.bingbi.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Person;
import org.bingbi.problem.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("article-14")
class AbsenceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Absence ENTERED = new Absence("qianjin", TODAY.plusDays(10), TODAY.plusDays(12), "zhaomin");

    private final AbsenceRules rules = new AbsenceRules(Office.ORGANISATION, 30);

    @ParameterizedTest(name = "{0} from {1} to {2} by {3}: {4}")
    @CsvSource({
        "qianjin, 2026-11-23, 2026-11-23, zhaomin, ''",
        "qianjin, 2026-11-20, 2026-11-24, zhaomin, ''",
        "qianjin, 2026-11-23, 2026-12-22, wuqiang, overlaps",
        "liming,  2026-11-23, 2026-12-22, wuqiang, ''",
        "liming,  2026-11-23, 2026-12-23, wuqiang, too-long",
        "liming,  2026-11-24, 2026-11-23, wuqiang, order",
        "liming,  2026-11-20, 2026-11-22, wuqiang, over",
        "qianjin, 2026-12-05, 2026-12-09, zhaomin, overlaps",
        "qianjin, 2026-12-06, 2026-12-09, zhaomin, ''",
        "qianjin, 2026-11-23, 2026-11-24, qianjin, oneself",
        "qianjin, 2026-11-23, 2026-11-24, nobody, unknown-account",
        "qianjin, 2026-11-23, 2026-11-24, '', delegate",
        "nobody, 2026-11-24, 2026-11-23, nobody, unknown-account oneself order",
    })
    void whatIsWrongWithAnAbsenceIsNamedTogether(
            String account, LocalDate from, LocalDate until, String delegate, String codes) {
        List<Problem> problems = rules.problems(new Absence(account, from, until, delegate), List.of(ENTERED), TODAY);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(Arrays.stream(codes.split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(code -> "absence." + code)
                        .toArray(String[]::new));
    }

    @Test
    void aDelegateWhoIsAwayHasHisOwn() {
        AbsencesOn away = away("qianjin", "zhaomin", "zhaomin", "liming");

        assertThat(delegateFor(away, "qianjin")).isEqualTo("liming");
    }

    @Test
    void delegatesInACircleSignForNobody() {
        AbsencesOn away = away("qianjin", "zhaomin", "zhaomin", "qianjin");

        assertThat(delegateFor(away, "qianjin")).isEqualTo("nobody");
    }

    @Test
    void onTheDayAfterTheLastNobodyIsAway() {
        AbsencesOn after = AbsencesOn.of(List.of(ENTERED), ENTERED.until().plusDays(1));

        assertThat(after.isAway(person("qianjin"))).isFalse();
        assertThat(AbsencesOn.of(List.of(ENTERED), ENTERED.until()).isAway(person("qianjin")))
                .isTrue();
    }

    private static AbsencesOn away(String... whoAndDelegate) {
        List<Absence> absences = java.util.stream.IntStream.range(0, whoAndDelegate.length / 2)
                .mapToObj(index -> new Absence(whoAndDelegate[2 * index], TODAY, TODAY, whoAndDelegate[2 * index + 1]))
                .toList();
        return AbsencesOn.of(absences, TODAY);
    }

    private static String delegateFor(AbsencesOn away, String account) {
        return away.delegateFor(person(account), Office.ORGANISATION, person -> true)
                .map(Person::account)
                .orElse("nobody");
    }

    private static Person person(String account) {
        return Office.ORGANISATION.person(account).orElseThrow();
    }
}

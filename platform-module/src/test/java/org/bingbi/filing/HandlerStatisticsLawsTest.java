package org.bingbi.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Tallies say what counting the cases one by one would say, in whatever order they came and went. */
@Tag("article-16")
class HandlerStatisticsLawsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** A case: when closed, when its period ends, whether it is owed. */
    record Case(LocalDate closed, LocalDate lastDay, boolean owed) {
        HandlerStatisticsChange change() {
            return new HandlerStatisticsChange("liming", "01", YearMonth.from(closed), lastDay, 1, owed ? 1 : 0);
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(3, 12),
                        Arbitraries.of(true, false))
                .as((day, period, owed) -> new Case(NEW_YEAR.plusDays(day), NEW_YEAR.plusDays(day + period), owed))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void theFiguresAreThoseOfACount(@ForAll("cases") List<Case> cases, @ForAll("days") LocalDate today) {
        HandlerStatistics tally = cases.stream()
                .map(Case::change)
                .reduce(HandlerStatistics.empty(), HandlerStatistics::with, (one, other) -> other);

        for (String written : List.of("2026", "2026Q1", "2026Q4", "2026-02", "2025")) {
            Period period = Period.of(written).orElseThrow();
            List<Case> inside = cases.stream()
                    .filter(one -> period.contains(YearMonth.from(one.closed())))
                    .toList();
            assertThat(tally.figures(period, today))
                    .isEqualTo(new Figures(
                            inside.size(),
                            (int) inside.stream().filter(Case::owed).count(),
                            (int) inside.stream()
                                    .filter(one -> one.owed() && one.lastDay().isBefore(today))
                                    .count()));
        }
    }

    @Property
    void whatIsUndoneLeavesNothingAndWhatIsWrittenIsRead(@ForAll("cases") List<Case> cases) {
        HandlerStatistics tally = HandlerStatistics.empty();
        for (Case one : cases) {
            tally = HandlerStatistics.read(tally.with(one.change()).text());
        }
        for (Case one : cases) {
            tally = tally.with(one.change().undone());
        }
        assertThat(tally.text()).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-5, 400).map(NEW_YEAR::plusDays);
    }
}

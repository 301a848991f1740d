package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bingbi.absence.Absence;
import org.bingbi.absence.AbsencesOn;
import org.bingbi.consent.ConsentGiver;
import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
import org.bingbi.register.Involved;
import org.bingbi.register.ReportOption;

/** What holds in every office, with whatever posts vacant or in one hand. */
@Tag("article-13")
class RouteLawsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    record Situation(Organisation organisation, Person recorder, Involved involved, AbsencesOn absent) {
        RoutePlan plan(ReportOption option) {
            return new RoutePlanner(organisation, absent).plan(recorder, involved, option);
        }

        boolean isPresent(Person person) {
            return !absent.isAway(person);
        }
    }

    @Property
    void everyRouteEndsInADisciplineOffice(@ForAll("situations") Situation situation, @ForAll ReportOption option) {
        List<RouteStep> last = last(situation.plan(option).stages());

        assertThat(last)
                .anyMatch(step -> step.role() == StepRole.DISCIPLINE_OFFICE
                        || step.role() == StepRole.SUPERIOR_DISCIPLINE_OFFICE);
    }

    @Property
    void nobodySignsAboutHimselfOrHisOwnRecord(@ForAll("situations") Situation situation, @ForAll ReportOption option) {
        for (RouteStep step : situation.plan(option).steps()) {
            if (step instanceof RouteStep.Inside inside) {
                assertThat(inside.person()).isNotEqualTo(situation.recorder());
                assertThat(situation.involved().denied())
                        .doesNotContain(inside.person().account());
                inside.signer().delegate().ifPresent(delegate -> {
                    assertThat(delegate).isNotEqualTo(situation.recorder());
                    assertThat(situation.involved().denied()).doesNotContain(delegate.account());
                });
            }
        }
    }

    @Property
    void aDirectReportPassesNobodyElse(@ForAll("situations") Situation situation) {
        assertThat(situation.plan(ReportOption.DIRECT_OWN).steps()).hasSize(1);
        assertThat(situation.plan(ReportOption.DIRECT_SUPERIOR).steps())
                .containsExactly(new RouteStep.Outside(SignerReason.DIRECT_REPORT));
    }

    @Property
    void noColumnWaitsForSomebodyWhoCannotSignIt(
            @ForAll("situations") Situation situation, @ForAll ReportOption option) {
        for (RouteStep step : situation.plan(option).steps()) {
            if (step instanceof RouteStep.Inside inside) {
                Person signs = inside.signer().delegate().orElse(inside.person());
                assertThat(situation.isPresent(signs)).isTrue();
            }
        }
    }

    @Property
    void aDirectReportReachesNobodyWhomItGoesPast(@ForAll("situations") Situation situation) {
        String department = situation.recorder().department();
        Set<String> past = Stream.of(
                        situation.organisation().headOf(department),
                        situation.organisation().supervisingLeaderOf(department))
                .flatMap(Optional::stream)
                .filter(person -> !person.isOfDisciplineOffice() && !person.is(Role.CHIEF_PROCURATOR))
                .map(Person::account)
                .collect(Collectors.toSet());
        for (RouteStep step : situation.plan(ReportOption.DIRECT_OWN).steps()) {
            if (step instanceof RouteStep.Inside inside) {
                assertThat(past).doesNotContain(inside.person().account());
                inside.signer().delegate().ifPresent(delegate -> assertThat(past)
                        .doesNotContain(delegate.account()));
            }
        }
    }

    @Property
    @Tag("article-7")
    void whoConsentsToALateRecordIsOneWhoReceivesItFirstOrNobody(
            @ForAll("situations") Situation situation, @ForAll ReportOption option) {
        RoutePlan plan = situation.plan(option);
        Optional<RouteStep.Inside> giver = ConsentGiver.of(plan);

        assertThat(giver.map(RouteStep.class::cast).stream().toList())
                .isSubsetOf(plan.stages().get(0));
        assertThat(giver.isPresent())
                .isEqualTo(plan.stages().get(0).stream().anyMatch(RouteStep.Inside.class::isInstance));
    }

    @Property
    void whatConcernsTheChiefProcuratorNeverReachesTheOwnDisciplineOffice(
            @ForAll("situations") Situation situation, @ForAll ReportOption option) {
        Optional<Person> chief = situation.organisation().chiefProcurator();
        if (chief.isPresent()
                && situation.involved().accounts().contains(chief.get().account())) {
            assertThat(situation.plan(option).ownDisciplineOfficeReceives()).isFalse();
            assertThat(situation.plan(option).goesOutside()).isTrue();
        }
    }

    @Property
    void eachColumnIsSignedOnceOrLeftOut(@ForAll("situations") Situation situation, @ForAll ReportOption option) {
        RoutePlan plan = situation.plan(option);
        assertThat(plan.steps()).extracting(RouteStep::role).doesNotHaveDuplicates();
        assertThat(plan.stages()).allSatisfy(stage -> assertThat(stage).isNotEmpty());
        assertThat(plan.leftOut())
                .extracting(LeftOut::role)
                .doesNotContainAnyElementsOf(
                        plan.steps().stream().map(RouteStep::role).toList());
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Integer> anybody = Arbitraries.integers().between(0, 5);
        Arbitrary<List<Integer>> delegates = anybody.optional(0.4)
                .map(delegate -> delegate.orElse(-1))
                .list()
                .ofSize(6);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Role.values()).set().ofMaxSize(3).list().ofSize(6),
                        anybody,
                        anybody.set().ofMaxSize(2),
                        anybody.optional(),
                        anybody.set().ofMaxSize(2),
                        anybody.set().ofMaxSize(2),
                        delegates)
                .as((supervised, roles, recorder, involved, behind, found, recused, delegate) -> {
                    Organisation office = office(supervised, roles);
                    return new Situation(
                            office,
                            office.people().get(recorder),
                            new Involved(
                                    others(involved, recorder).stream().findFirst(),
                                    behind.filter(who -> !who.equals(recorder)).map(who -> "p" + who),
                                    others(found, recorder),
                                    others(recused, recorder)),
                            absent(delegate));
                });
    }

    private static Set<String> others(Set<Integer> people, int recorder) {
        return people.stream()
                .filter(who -> who != recorder)
                .map(who -> "p" + who)
                .collect(Collectors.toSet());
    }

    /** Who has a delegate is away; somebody may name himself here, which no absence entered does. */
    private static AbsencesOn absent(List<Integer> delegates) {
        List<Absence> absences = IntStream.range(0, delegates.size())
                .filter(index -> delegates.get(index) >= 0)
                .mapToObj(index -> new Absence("p" + index, TODAY, TODAY, "p" + delegates.get(index)))
                .toList();
        return AbsencesOn.of(absences, TODAY);
    }

    /** Keeps to what an import allows: one chief procurator, one head of the discipline office, one of a department. */
    private static Organisation office(int supervised, List<Set<Role>> wished) {
        Set<Role> taken = EnumSet.noneOf(Role.class);
        List<Person> people = new ArrayList<>();
        IntStream.range(0, wished.size()).forEach(index -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : wished.get(index)) {
                boolean unique = role == Role.CHIEF_PROCURATOR
                        || role == Role.HEAD_OF_DISCIPLINE_OFFICE
                        || role == Role.DEPARTMENT_HEAD;
                if (!unique || taken.add(role)) {
                    roles.add(role);
                }
            }
            Set<String> charge = index == supervised ? Set.of("01") : Set.of();
            people.add(new Person("p" + index, "人" + index, "01", "职务", roles, charge));
        });
        return new Organisation(List.of(new Department("01", "部")), people);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}

package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;

/** What holds in every office, with whatever posts vacant or in one hand. */
@Tag("article-13")
class RouteLawsTest {

    record Situation(Organisation organisation, Person recorder, Involved involved) {
        RoutePlan plan(ReportOption option) {
            return new RoutePlanner(organisation).plan(recorder, involved, option);
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
                assertThat(situation.involved().accounts())
                        .doesNotContain(inside.person().account());
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
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Role.values()).set().ofMaxSize(3).list().ofSize(6),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5).optional(),
                        Arbitraries.integers().between(0, 5).optional())
                .as((supervised, roles, recorder, intervener, behind) -> {
                    Organisation office = office(supervised, roles);
                    Involved involved = new Involved(
                            intervener.filter(who -> !who.equals(recorder)).map(who -> "p" + who),
                            behind.filter(who -> !who.equals(recorder)).map(who -> "p" + who));
                    return new Situation(office, office.people().get(recorder), involved);
                });
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

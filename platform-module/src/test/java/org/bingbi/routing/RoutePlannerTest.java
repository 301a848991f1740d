package org.bingbi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bingbi.absence.Absence;
import org.bingbi.absence.AbsencesOn;
import org.bingbi.organisation.Office;
import org.bingbi.organisation.Organisation;
import org.bingbi.register.Involved;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("article-13")
class RoutePlannerTest {

    @Test
    void aVacantPostIsLeftOutAndSaid() {
        RoutePlan plan = plan(Office.without("qianjin"), "liming", Involved.NOBODY_INSIDE);

        assertThat(RouteTableTest.written(plan)).isEqualTo("领沈+纪郑");
        assertThat(plan.leftOut()).containsExactly(new LeftOut(StepRole.DEPARTMENT_HEAD, SignerReason.VACANT));
    }

    @Test
    void aConflictIsLeftOutAndSaid() {
        RoutePlan plan = plan(Office.ORGANISATION, "liming", Involved.intervener("shenlan"));

        assertThat(plan.leftOut())
                .containsExactly(new LeftOut(StepRole.SUPERVISING_LEADER, SignerReason.SIGNER_IS_INTERVENER));
        assertThat(plan.denied()).containsExactly("shenlan");
    }

    @Test
    void intervenerAndTheLeaderBehindHimAreBothLeftOut() {
        Involved involved = new Involved(Optional.of("qianjin"), Optional.of("shenlan"));
        RoutePlan plan = plan(Office.ORGANISATION, "liming", involved);

        assertThat(RouteTableTest.written(plan)).isEqualTo("纪郑");
        assertThat(plan.denied()).containsExactlyInAnyOrder("qianjin", "shenlan");
    }

    @Test
    void headOfDisciplineOfficeAndChiefProcuratorTogetherGoToTheSuperiorOffice() {
        Involved involved = new Involved(Optional.of("zhengyan"), Optional.of("zhouzheng"));
        RoutePlan plan = plan(Office.ORGANISATION, "liming", involved);

        assertThat(RouteTableTest.written(plan)).isEqualTo("部钱>领沈+上");
        assertThat(plan.ownDisciplineOfficeReceives()).isFalse();
        assertThat(plan.goesOutside()).isTrue();
    }

    @Test
    void withoutHeadAnotherMemberOfTheDisciplineOfficeSigns() {
        Organisation vacant = Office.of(Office.LINES.replace("部门负责人;纪检监察机构负责人", "部门负责人"));

        assertThat(RouteTableTest.written(plan(vacant, "liming", Involved.NOBODY_INSIDE)))
                .isEqualTo("部钱>领沈+纪王");
        assertThat(RouteTableTest.written(plan(vacant, "liming", Involved.intervener("wangfang"))))
                .isEqualTo("部钱>领沈+纪周");
    }

    @Test
    void withoutAnybodyItGoesToTheSuperiorOffice() {
        RoutePlan plan = plan(Office.without("zhouzheng"), "liming", Involved.intervener("zhengyan"));

        assertThat(RouteTableTest.written(plan)).isEqualTo("部钱>领沈+上");
        assertThat(plan.steps()).last().isEqualTo(new RouteStep.Outside(SignerReason.NOBODY_INSIDE));
    }

    @Test
    void whoSignsForAnAbsentSignerIsNamedUnlessItConcernsHim() {
        RoutePlanner planner =
                new RoutePlanner(Office.ORGANISATION, away("qianjin", "zhaomin", "zhengyan", "wangfang"));
        RoutePlan plan = planner.plan(
                Office.ORGANISATION.person("liming").orElseThrow(),
                Involved.intervener("wangfang"),
                ReportOption.USUAL);

        assertThat(plan.steps())
                .filteredOn(RouteStep.Inside.class::isInstance)
                .map(step -> ((RouteStep.Inside) step).signer().delegate().map(person -> person.account()))
                .containsExactly(Optional.of("zhaomin"), Optional.empty(), Optional.empty());
    }

    private static RoutePlan plan(Organisation organisation, String recorder, Involved involved) {
        return new RoutePlanner(organisation)
                .plan(organisation.person(recorder).orElseThrow(), involved, ReportOption.USUAL);
    }

    private static AbsencesOn away(String... whoAndDelegate) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        List<Absence> absences = new ArrayList<>();
        for (int index = 0; index < whoAndDelegate.length; index += 2) {
            absences.add(new Absence(whoAndDelegate[index], today, today.plusDays(7), whoAndDelegate[index + 1]));
        }
        return AbsencesOn.of(absences, today);
    }
}

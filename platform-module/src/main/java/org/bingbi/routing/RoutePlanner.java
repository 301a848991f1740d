package org.bingbi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bingbi.absence.AbsentToday;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/**
 * Plans the route of one record (article 13): the way of {@link Article13}, in which nobody signs about himself or
 * receives his own record, in which whoever is away has his delegate, and which always ends at somebody.
 */
public final class RoutePlanner {

    private final Organisation organisation;
    private final AbsentToday absent;

    public RoutePlanner(Organisation organisation, AbsentToday absent) {
        this.organisation = organisation;
        this.absent = absent;
    }

    public RoutePlanner(Organisation organisation) {
        this(organisation, AbsentToday.NOBODY);
    }

    public RoutePlan plan(Person recorder, Involved involved, ReportOption option) {
        Conflicts conflicts = new Conflicts(recorder, involved);
        Predicate<Person> mayStandIn = conflicts::allow;
        if (option != ReportOption.USUAL) {
            mayStandIn = mayStandIn.and(person -> !isLeftOutByDirectReport(person, recorder));
        }
        Way way = new Way(conflicts, mayStandIn);
        List<List<RouteStep>> stages = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (List<StepRole> roles : Article13.stages(option, RecorderClass.of(recorder))) {
            List<RouteStep> stage = new ArrayList<>();
            for (StepRole role : roles) {
                switch (role) {
                    case DEPARTMENT_HEAD -> post(role, organisation.headOf(recorder.department()), way, stage, leftOut);
                    case SUPERVISING_LEADER ->
                        post(role, organisation.supervisingLeaderOf(recorder.department()), way, stage, leftOut);
                    case DISCIPLINE_OFFICE -> stage.add(disciplineOffice(way));
                    case SUPERIOR_DISCIPLINE_OFFICE -> stage.add(new RouteStep.Outside(SignerReason.DIRECT_REPORT));
                }
            }
            if (!stage.isEmpty()) {
                stages.add(stage);
            }
        }
        return new RoutePlan(stages, leftOut, involved.denied());
    }

    private void post(StepRole role, Optional<Person> holder, Way way, List<RouteStep> stage, List<LeftOut> leftOut) {
        if (holder.isEmpty()) {
            leftOut.add(new LeftOut(role, SignerReason.VACANT));
            return;
        }
        Optional<SignerReason> keptOut = way.conflicts().keepOut(holder.get());
        if (keptOut.isPresent()) {
            leftOut.add(new LeftOut(role, keptOut.get()));
        } else if (isOutOfReach(holder.get(), way)) {
            leftOut.add(new LeftOut(role, SignerReason.SIGNER_IS_ABSENT));
        } else {
            stage.add(inside(role, holder.get(), SignerReason.HOLDS_THE_POST, way));
        }
    }

    /** This column is never left out: every way of article 13 ends in a discipline office. */
    private RouteStep disciplineOffice(Way way) {
        Conflicts conflicts = way.conflicts();
        if (organisation.chiefProcurator().filter(conflicts::concern).isPresent()) {
            return new RouteStep.Outside(SignerReason.CHIEF_PROCURATOR_IS_INTERVENER);
        }
        Optional<Person> head = organisation.headOfDisciplineOffice();
        if (head.isEmpty()) {
            return anotherMember(SignerReason.HEAD_IS_VACANT, way);
        }
        if (conflicts.concern(head.get())) {
            return chiefProcurator(SignerReason.HEAD_IS_INTERVENER, way);
        }
        if (conflicts.mayConcern(head.get())) {
            return chiefProcurator(SignerReason.HEAD_MAY_BE_INTERVENER, way);
        }
        if (conflicts.isRecused(head.get())) {
            return chiefProcurator(SignerReason.HEAD_IS_RECUSED, way);
        }
        if (conflicts.isRecorder(head.get())) {
            return chiefProcurator(SignerReason.HEAD_IS_RECORDER, way);
        }
        if (isOutOfReach(head.get(), way)) {
            return anotherMember(SignerReason.HEAD_IS_ABSENT, way);
        }
        return inside(StepRole.DISCIPLINE_OFFICE, head.get(), SignerReason.HOLDS_THE_POST, way);
    }

    private RouteStep anotherMember(SignerReason reason, Way way) {
        return organisation.disciplineOffice().stream()
                .filter(way.conflicts()::allow)
                .filter(member -> !absent.isAway(member))
                .findFirst()
                .<RouteStep>map(member -> inside(StepRole.DISCIPLINE_OFFICE, member, reason, way))
                .orElseGet(() -> chiefProcurator(SignerReason.OFFICE_CANNOT_SIGN, way));
    }

    private RouteStep chiefProcurator(SignerReason reason, Way way) {
        return organisation
                .chiefProcurator()
                .filter(way.conflicts()::allow)
                .filter(chief -> !isOutOfReach(chief, way))
                .<RouteStep>map(chief -> inside(StepRole.DISCIPLINE_OFFICE, chief, reason, way))
                .orElseGet(() -> new RouteStep.Outside(SignerReason.NOBODY_INSIDE));
    }

    private RouteStep.Inside inside(StepRole role, Person signer, SignerReason reason, Way way) {
        return new RouteStep.Inside(role, new Signer(signer, standIn(signer, way)), reason);
    }

    private boolean isOutOfReach(Person person, Way way) {
        return absent.isAway(person) && standIn(person, way).isEmpty();
    }

    private Optional<Signer.StandIn> standIn(Person signer, Way way) {
        return absent.of(signer).flatMap(absence -> absent.standIn(signer, organisation, way.mayStandIn())
                .map(delegate -> new Signer.StandIn(delegate, absence.until())));
    }

    /** A direct report goes past them; they do not get it as somebody's delegate either. */
    private boolean isLeftOutByDirectReport(Person person, Person recorder) {
        return !person.isOfDisciplineOffice()
                && (organisation
                                .headOf(recorder.department())
                                .filter(person::equals)
                                .isPresent()
                        || organisation
                                .supervisingLeaderOf(recorder.department())
                                .filter(person::equals)
                                .isPresent());
    }

    /** What holds for one record. */
    private record Way(Conflicts conflicts, Predicate<Person> mayStandIn) {}

    /** Nobody signs about himself, and nobody receives what he recorded. */
    private record Conflicts(Person recorder, Involved involved) {
        boolean concern(Person person) {
            return involved.accounts().contains(person.account());
        }

        boolean mayConcern(Person person) {
            return involved.possible().contains(person.account());
        }

        boolean isRecused(Person person) {
            return involved.recused().contains(person.account());
        }

        boolean isRecorder(Person person) {
            return recorder.account().equals(person.account());
        }

        boolean allow(Person person) {
            return keepOut(person).isEmpty();
        }

        Optional<SignerReason> keepOut(Person person) {
            if (concern(person)) {
                return Optional.of(SignerReason.SIGNER_IS_INTERVENER);
            }
            if (isRecused(person)) {
                return Optional.of(SignerReason.SIGNER_IS_RECUSED);
            }
            if (mayConcern(person)) {
                return Optional.of(SignerReason.SIGNER_MAY_BE_INTERVENER);
            }
            return isRecorder(person) ? Optional.of(SignerReason.SIGNER_IS_RECORDER) : Optional.empty();
        }
    }
}

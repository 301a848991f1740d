package org.bingbi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bingbi.absence.AbsencesOn;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.register.Involved;
import org.bingbi.register.ReportOption;

/**
 * Plans the route of one record (article 13): the way of {@link Article13}, in which nobody signs about himself or
 * receives his own record, in which whoever is away has his delegate, and which always ends at somebody.
 */
public final class RoutePlanner {

    private final Organisation organisation;
    private final AbsencesOn absent;

    public RoutePlanner(Organisation organisation, AbsencesOn absent) {
        this.organisation = organisation;
        this.absent = absent;
    }

    public RoutePlanner(Organisation organisation) {
        this(organisation, AbsencesOn.NOBODY);
    }

    public RoutePlan plan(Person recorder, Involved involved, ReportOption option) {
        ConflictsOfInterest conflicts = new ConflictsOfInterest(recorder, involved);
        Predicate<Person> maySignAsDelegate = conflicts::allow;
        if (option != ReportOption.USUAL) {
            maySignAsDelegate = maySignAsDelegate.and(person -> !isLeftOutByDirectReport(person, recorder));
        }
        PlanningContext way = new PlanningContext(conflicts, maySignAsDelegate);
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

    private void post(
            StepRole role, Optional<Person> holder, PlanningContext way, List<RouteStep> stage, List<LeftOut> leftOut) {
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
    private RouteStep disciplineOffice(PlanningContext way) {
        ConflictsOfInterest conflicts = way.conflicts();
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

    private RouteStep anotherMember(SignerReason reason, PlanningContext way) {
        return organisation.disciplineOffice().stream()
                .filter(way.conflicts()::allow)
                .filter(member -> !absent.isAway(member))
                .findFirst()
                .<RouteStep>map(member -> inside(StepRole.DISCIPLINE_OFFICE, member, reason, way))
                .orElseGet(() -> chiefProcurator(SignerReason.OFFICE_CANNOT_SIGN, way));
    }

    private RouteStep chiefProcurator(SignerReason reason, PlanningContext way) {
        return organisation
                .chiefProcurator()
                .filter(way.conflicts()::allow)
                .filter(chief -> !isOutOfReach(chief, way))
                .<RouteStep>map(chief -> inside(StepRole.DISCIPLINE_OFFICE, chief, reason, way))
                .orElseGet(() -> new RouteStep.Outside(SignerReason.NOBODY_INSIDE));
    }

    private RouteStep.Inside inside(StepRole role, Person signer, SignerReason reason, PlanningContext way) {
        return new RouteStep.Inside(role, new Signer(signer, delegation(signer, way)), reason);
    }

    private boolean isOutOfReach(Person person, PlanningContext way) {
        return absent.isAway(person) && delegation(person, way).isEmpty();
    }

    private Optional<Signer.Delegation> delegation(Person signer, PlanningContext way) {
        return absent.of(signer).flatMap(absence -> absent.delegateFor(signer, organisation, way.maySignAsDelegate())
                .map(delegate -> new Signer.Delegation(delegate, absence.until())));
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
    private record PlanningContext(ConflictsOfInterest conflicts, Predicate<Person> maySignAsDelegate) {}

    /** Nobody signs about himself, and nobody receives what he recorded. */
    private record ConflictsOfInterest(Person recorder, Involved involved) {
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

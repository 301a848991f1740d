package org.bingbi.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/**
 * Plans the route of one record (article 13): the way of {@link Article13}, in which nobody signs about himself or
 * receives his own record, and which always ends at somebody.
 */
public final class RoutePlanner {

    private final Organisation organisation;
    private final Map<String, String> delegates;

    /** @param delegates the account that signs in the absence of an account */
    public RoutePlanner(Organisation organisation, Map<String, String> delegates) {
        this.organisation = organisation;
        this.delegates = Map.copyOf(delegates);
    }

    public RoutePlanner(Organisation organisation) {
        this(organisation, Map.of());
    }

    public RoutePlan plan(Person recorder, Involved involved, ReportOption option) {
        Conflicts conflicts = new Conflicts(recorder, involved);
        List<List<RouteStep>> stages = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (List<StepRole> roles : Article13.stages(option, RecorderClass.of(recorder))) {
            List<RouteStep> stage = new ArrayList<>();
            for (StepRole role : roles) {
                switch (role) {
                    case DEPARTMENT_HEAD ->
                        post(role, organisation.headOf(recorder.department()), conflicts, stage, leftOut);
                    case SUPERVISING_LEADER ->
                        post(role, organisation.supervisingLeaderOf(recorder.department()), conflicts, stage, leftOut);
                    case DISCIPLINE_OFFICE -> stage.add(disciplineOffice(conflicts));
                    case SUPERIOR_DISCIPLINE_OFFICE -> stage.add(new RouteStep.Outside(SignerReason.DIRECT_REPORT));
                }
            }
            if (!stage.isEmpty()) {
                stages.add(stage);
            }
        }
        return new RoutePlan(stages, leftOut, involved.accounts());
    }

    private void post(
            StepRole role, Optional<Person> holder, Conflicts conflicts, List<RouteStep> stage, List<LeftOut> leftOut) {
        if (holder.isEmpty()) {
            leftOut.add(new LeftOut(role, SignerReason.VACANT));
        } else if (conflicts.concern(holder.get())) {
            leftOut.add(new LeftOut(role, SignerReason.SIGNER_IS_INTERVENER));
        } else if (conflicts.isRecorder(holder.get())) {
            leftOut.add(new LeftOut(role, SignerReason.SIGNER_IS_RECORDER));
        } else {
            stage.add(inside(role, holder.get(), SignerReason.HOLDS_THE_POST, conflicts));
        }
    }

    /** This column is never left out: every way of article 13 ends in a discipline office. */
    private RouteStep disciplineOffice(Conflicts conflicts) {
        if (organisation.chiefProcurator().filter(conflicts::concern).isPresent()) {
            return new RouteStep.Outside(SignerReason.CHIEF_PROCURATOR_IS_INTERVENER);
        }
        Optional<Person> head = organisation.headOfDisciplineOffice();
        if (head.isEmpty()) {
            return anotherMember(conflicts);
        }
        if (conflicts.concern(head.get())) {
            return chiefProcurator(SignerReason.HEAD_IS_INTERVENER, conflicts);
        }
        if (conflicts.isRecorder(head.get())) {
            return chiefProcurator(SignerReason.HEAD_IS_RECORDER, conflicts);
        }
        return inside(StepRole.DISCIPLINE_OFFICE, head.get(), SignerReason.HOLDS_THE_POST, conflicts);
    }

    private RouteStep anotherMember(Conflicts conflicts) {
        return organisation.disciplineOffice().stream()
                .filter(conflicts::allow)
                .findFirst()
                .<RouteStep>map(
                        member -> inside(StepRole.DISCIPLINE_OFFICE, member, SignerReason.HEAD_IS_VACANT, conflicts))
                .orElseGet(() -> chiefProcurator(SignerReason.OFFICE_CANNOT_SIGN, conflicts));
    }

    private RouteStep chiefProcurator(SignerReason reason, Conflicts conflicts) {
        return organisation
                .chiefProcurator()
                .filter(conflicts::allow)
                .<RouteStep>map(chief -> inside(StepRole.DISCIPLINE_OFFICE, chief, reason, conflicts))
                .orElseGet(() -> new RouteStep.Outside(SignerReason.NOBODY_INSIDE));
    }

    private RouteStep.Inside inside(StepRole role, Person signer, SignerReason reason, Conflicts conflicts) {
        Optional<Person> delegate = Optional.ofNullable(delegates.get(signer.account()))
                .flatMap(organisation::person)
                .filter(conflicts::allow);
        return new RouteStep.Inside(role, new Signer(signer, delegate), reason);
    }

    /** Nobody signs about himself, and nobody receives what he recorded. */
    private record Conflicts(Person recorder, Involved involved) {
        boolean concern(Person person) {
            return involved.accounts().contains(person.account());
        }

        boolean isRecorder(Person person) {
            return recorder.account().equals(person.account());
        }

        boolean allow(Person person) {
            return !concern(person) && !isRecorder(person);
        }
    }
}

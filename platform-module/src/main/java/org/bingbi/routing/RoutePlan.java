package org.bingbi.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who receives a record, in which order (article 13).
 *
 * @param stages opened one after the other; the steps of one stage are open at the same time
 * @param leftOut columns nobody signs
 * @param denied accounts of the intervener, of the person behind him and of who stepped back: they learn no more of it
 */
public record RoutePlan(List<List<RouteStep>> stages, List<LeftOut> leftOut, Set<String> denied) {

    public RoutePlan {
        stages = stages.stream().map(List::copyOf).toList();
        leftOut = List.copyOf(leftOut);
        denied = Set.copyOf(denied);
    }

    public List<RouteStep> steps() {
        return stages.stream().flatMap(List::stream).toList();
    }

    /** Who signs the column inside the office. */
    public Optional<RouteStep.Inside> inside(StepRole role) {
        return steps().stream()
                .filter(RouteStep.Inside.class::isInstance)
                .map(RouteStep.Inside.class::cast)
                .filter(step -> step.role() == role)
                .findFirst();
    }

    /** Why nobody inside signs the column. */
    public Optional<SignerReason> whyNot(StepRole role) {
        return leftOut.stream()
                .filter(left -> left.role() == role)
                .map(LeftOut::reason)
                .findFirst()
                .or(() -> steps().stream()
                        .filter(RouteStep.Outside.class::isInstance)
                        .map(RouteStep::reason)
                        .findFirst());
    }

    /** Whether the superior discipline office takes part. */
    public boolean goesOutside() {
        return steps().stream().anyMatch(RouteStep.Outside.class::isInstance);
    }

    /** Whether the own discipline office ever receives it; not when its column goes to the superior one. */
    public boolean ownDisciplineOfficeReceives() {
        return steps().stream().anyMatch(step -> step.role() == StepRole.DISCIPLINE_OFFICE);
    }
}

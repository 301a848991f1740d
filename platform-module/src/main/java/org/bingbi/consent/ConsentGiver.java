package org.bingbi.consent;

import java.util.List;
import java.util.Optional;
import org.bingbi.routing.RoutePlan;
import org.bingbi.routing.RouteStep;

/**
 * Who consents to a late record (article 7: 经部门主要负责人同意). It is whoever receives the record first on its way, so that
 * nobody learns of it by the request whom the way itself would not lead to: the department head, unless he is the recorder,
 * is concerned, or is passed over; then the supervising leader; on a direct report the discipline office. What leaves the
 * office first is consented to by nobody inside.
 */
public final class ConsentGiver {

    private ConsentGiver() {}

    public static Optional<RouteStep.Inside> of(RoutePlan plan) {
        return plan.stages().stream().findFirst().orElse(List.of()).stream()
                .filter(RouteStep.Inside.class::isInstance)
                .map(RouteStep.Inside.class::cast)
                .findFirst();
    }
}

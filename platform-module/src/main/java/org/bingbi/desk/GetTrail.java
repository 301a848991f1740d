package org.bingbi.desk;

import java.time.Instant;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailLine;
import org.bingbi.signature.web.StepJson;
import org.bingbi.signature.web.StepViews;
import org.bingbi.support.Access;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Who did what and when with an entry (article 5), and whether the chain and the signatures hold. */
public final class GetTrail extends Endpoint {

    private final ReadableNodes lookup;
    private final Trail trail;
    private final StepViews steps;

    public GetTrail(Exchange exchange, ReadableNodes lookup, Trail trail, StepViews steps) {
        super(exchange);
        this.lookup = lookup;
        this.trail = trail;
        this.steps = steps;
    }

    /** The trail. */
    record TrailJson(List<Line> items, boolean chainHolds, boolean signaturesHold) {}

    record Line(
            int index,
            Instant at,
            String act,
            String actor,
            String actorName,
            String origin,
            String subject,
            String detail) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        boolean signaturesHold = steps.of(dossier, request.language()).stream()
                .map(StepJson::holds)
                .noneMatch(Boolean.FALSE::equals);
        return Reply.ok(new TrailJson(
                        trail.lines(dossier).stream().map(GetTrail::line).toList(),
                        trail.chainHolds(dossier),
                        signaturesHold))
                .reading(Access.Act.TRAIL, dossier.getId(), dossier.getId());
    }

    private static Line line(TrailLine line) {
        return new Line(
                line.index(),
                line.at(),
                line.act().name(),
                line.actor(),
                line.actorName(),
                line.origin(),
                line.subject(),
                line.detail());
    }
}

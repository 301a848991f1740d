package org.bingbi.record.web;

import java.util.List;
import java.util.Locale;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.record.Lookup;
import org.bingbi.routing.LeftOut;
import org.bingbi.routing.ReportOption;
import org.bingbi.routing.RoutePlan;
import org.bingbi.routing.RoutePlans;
import org.bingbi.routing.RouteStep;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** To whom a draft will go and why (article 13); for its recorder only, since later signers are nobody else's knowledge. */
public final class PreviewRoute extends Endpoint {

    private final Lookup lookup;
    private final NodeService nodes;
    private final RoutePlans plans;

    public PreviewRoute(Exchange exchange, Lookup lookup, NodeService nodes, RoutePlans plans) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.plans = plans;
    }

    /** The plan. */
    record Preview(List<List<Planned>> stages, List<Omitted> leftOut) {}

    record Planned(String role, String signerName, String reason) {}

    record Omitted(String role, String reason) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Object recorder = nodes.getProperty(dossier, RegisterModel.PROP_RECORDER);
        if (!AuthenticationUtil.getFullyAuthenticatedUser().equals(recorder)) {
            throw new NotFoundException();
        }
        ReportOption option = request.query("reportOption", ReportOption.class)
                .orElseGet(() ->
                        ReportOption.valueOf((String) nodes.getProperty(dossier, RegisterModel.PROP_REPORT_OPTION)));
        return Reply.ok(preview(plans.plan(dossier, option), request.language()));
    }

    private static Preview preview(RoutePlan plan, Locale language) {
        return new Preview(
                plan.stages().stream()
                        .map(stage -> stage.stream()
                                .map(step -> planned(step, language))
                                .toList())
                        .toList(),
                plan.leftOut().stream().map(left -> omitted(left, language)).toList());
    }

    private static Planned planned(RouteStep step, Locale language) {
        String signer =
                step instanceof RouteStep.Inside inside ? inside.person().name() : null;
        return new Planned(step.role().name(), signer, reason(step.reason().name(), language));
    }

    private static Omitted omitted(LeftOut left, Locale language) {
        return new Omitted(left.role().name(), reason(left.reason().name(), language));
    }

    private static String reason(String key, Locale language) {
        return Texts.of("signerReason." + key, language);
    }
}

package org.bingbi.recording.web;

import java.util.List;
import java.util.Locale;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Organisation;
import org.bingbi.problem.NotFoundException;
import org.bingbi.register.ReportOption;
import org.bingbi.routing.LeftOut;
import org.bingbi.routing.RoutePlan;
import org.bingbi.routing.RoutePlans;
import org.bingbi.routing.RouteStep;
import org.bingbi.routing.web.NamedColleagueJson;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.Texts;

/** To whom a draft will go and why (article 13); for its recorder only, since later signers are nobody else's knowledge. */
public final class PreviewRoute extends Endpoint {

    private final ReadableNodes lookup;
    private final NodeService nodes;
    private final RoutePlans plans;
    private final CurrentOrganisation organisation;

    public PreviewRoute(
            Exchange exchange,
            ReadableNodes lookup,
            NodeService nodes,
            RoutePlans plans,
            CurrentOrganisation organisation) {
        super(exchange);
        this.lookup = lookup;
        this.nodes = nodes;
        this.plans = plans;
        this.organisation = organisation;
    }

    /** The plan. */
    record Preview(List<List<Planned>> stages, List<Omitted> leftOut, List<NamedColleagueJson> colleagues) {}

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
        return Reply.ok(preview(plans.plan(dossier, option), colleagues(dossier), request.language()));
    }

    private List<NamedColleagueJson> colleagues(NodeRef dossier) {
        Organisation office = organisation.current();
        return plans.named(dossier).stream()
                .map(colleague -> NamedColleagueJson.of(colleague, office))
                .toList();
    }

    private static Preview preview(RoutePlan plan, List<NamedColleagueJson> colleagues, Locale language) {
        return new Preview(
                plan.stages().stream()
                        .map(stage -> stage.stream()
                                .map(step -> planned(step, language))
                                .toList())
                        .toList(),
                plan.leftOut().stream().map(left -> omitted(left, language)).toList(),
                colleagues);
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

package org.bingbi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.consent.ConsentRequirement;
import org.bingbi.consent.web.ConsentJson;
import org.bingbi.consent.web.ConsentViews;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.register.Names;
import org.bingbi.register.web.RemarkViews;
import org.bingbi.routing.NamesakeAnswers;
import org.bingbi.routing.RouteStep;
import org.bingbi.routing.web.NamedColleagueJson;
import org.bingbi.web.Texts;

/** Reads what came to an entry beside its form, as the asker. */
public final class SupplementsView {

    private static final Set<QName> LATER =
            Set.of(RegisterModel.TYPE_REMARK, RegisterModel.TYPE_CONFLICT, RegisterModel.TYPE_LATE_CONSENT);

    private final NodeService nodes;
    private final ConsentRequests requests;
    private final ConsentViews consents;
    private final RemarkViews remarks;
    private final Names names;
    private final NamesakeAnswers namesakes;
    private final OrganisationService organisation;

    /** @param nodes the public bean */
    public SupplementsView(
            NodeService nodes,
            ConsentRequests requests,
            ConsentViews consents,
            RemarkViews remarks,
            Names names,
            NamesakeAnswers namesakes,
            OrganisationService organisation) {
        this.nodes = nodes;
        this.requests = requests;
        this.consents = consents;
        this.remarks = remarks;
        this.names = names;
        this.namesakes = namesakes;
        this.organisation = organisation;
    }

    /** @param late whether it was recorded late, or would be now */
    SupplementsJson of(NodeRef dossier, boolean draft, boolean late, Locale language) {
        List<NodeRef> later = nodes.getChildAssocs(dossier, LATER).stream()
                .map(ChildAssociationRef::getChildRef)
                .toList();
        return new SupplementsJson(
                late ? consent(dossier, draft, later, language) : null,
                remarks.of(of(later, RegisterModel.TYPE_REMARK).toList()),
                of(later, RegisterModel.TYPE_CONFLICT)
                        .map(this::conflict)
                        .sorted(Comparator.comparing(SupplementsJson.ConflictJson::at))
                        .toList(),
                draft ? List.of() : namesakes(dossier));
    }

    private SupplementsJson.LateConsentJson consent(
            NodeRef dossier, boolean draft, List<NodeRef> later, Locale language) {
        Optional<ConsentJson> request = of(later, RegisterModel.TYPE_LATE_CONSENT)
                .map(consents::of)
                .max(Comparator.comparing(ConsentJson::askedAt));
        if (!draft) {
            return request.map(given -> new SupplementsJson.LateConsentJson(false, true, null, null, given))
                    .orElse(null);
        }
        Optional<ConsentRequirement> need = requests.need(dossier);
        Optional<RouteStep.Inside> giver = need.flatMap(ConsentRequirement::giver);
        return need.map(one -> new SupplementsJson.LateConsentJson(
                        giver.isPresent(),
                        one.stands(),
                        giver.map(from -> from.person().name()).orElse(null),
                        giver.map(from -> Texts.of("consentFrom." + from.role(), language))
                                .orElse(null),
                        request.orElse(null)))
                .orElse(null);
    }

    private List<NamedColleagueJson> namesakes(NodeRef dossier) {
        Organisation office = organisation.current();
        return namesakes.waiting(dossier).stream()
                .map(colleague -> NamedColleagueJson.of(colleague, office))
                .toList();
    }

    private SupplementsJson.ConflictJson conflict(NodeRef conflict) {
        Properties properties = new Properties(nodes.getProperties(conflict));
        return new SupplementsJson.ConflictJson(
                conflict.getId(),
                properties.text(RegisterModel.PROP_CONFLICT_KIND),
                properties.text(RegisterModel.PROP_CONFLICT_NAME),
                properties.text(RegisterModel.PROP_CONFLICT_REASON),
                names.of(properties.text(RegisterModel.PROP_CONFLICT_BY)),
                properties.instant(RegisterModel.PROP_SEALED_AT));
    }

    private Stream<NodeRef> of(List<NodeRef> later, QName type) {
        return later.stream().filter(node -> nodes.getType(node).equals(type));
    }
}

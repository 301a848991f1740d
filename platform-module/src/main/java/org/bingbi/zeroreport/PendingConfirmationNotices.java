package org.bingbi.zeroreport;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.support.ExactQuery;

/** Zero reports of which the one who is to confirm them has not been told yet; as the system. Needs a transaction. */
public final class PendingConfirmationNotices {

    private final ExactQuery query;
    private final SealedNodes nodes;
    private final CurrentOrganisation organisation;
    private final SystemAccess system;

    /** @param nodes the internal bean */
    public PendingConfirmationNotices(
            ExactQuery query, SealedNodes nodes, CurrentOrganisation organisation, SystemAccess system) {
        this.query = query;
        this.nodes = nodes;
        this.organisation = organisation;
        this.system = system;
    }

    /**
     * Reports that await the same person or office.
     *
     * @param accounts whom to tell: one, or everybody of the discipline office
     * @param first when the first of them was made
     */
    public record Untold(List<String> accounts, Instant first, List<NodeRef> reports) {}

    public List<Untold> all() {
        return system.run(() -> {
            Map<String, List<NodeRef>> byConfirmer =
                    query.all("SELECT cmis:objectId FROM bb:zeroReport WHERE bb:awaits IS NOT NULL").stream()
                            .filter(node -> nodes.getProperty(node, RegisterModel.PROP_ANNOUNCED_AT) == null)
                            .collect(Collectors.groupingBy(this::confirmer, LinkedHashMap::new, Collectors.toList()));
            return byConfirmer.entrySet().stream()
                    .map(some -> new Untold(accounts(some.getKey()), first(some.getValue()), some.getValue()))
                    .toList();
        });
    }

    public void markNotified(List<NodeRef> reports, Instant now) {
        Map<QName, Serializable> told = Map.of(RegisterModel.PROP_ANNOUNCED_AT, Date.from(now));
        system.run(() -> reports.stream().filter(nodes::exists).forEach(node -> nodes.addProperties(node, told)));
    }

    private String confirmer(NodeRef node) {
        return Optional.ofNullable((String) nodes.getProperty(node, RegisterModel.PROP_AWAITS))
                .orElse("");
    }

    private List<String> accounts(String confirmer) {
        return confirmer.equals(ZeroReport.OFFICE)
                ? organisation.current().disciplineOffice().stream()
                        .map(Person::account)
                        .toList()
                : List.of(confirmer);
    }

    private Instant first(List<NodeRef> reports) {
        return reports.stream()
                .map(node -> new Properties(nodes.getProperties(node)).instant(RegisterModel.PROP_REPORTED_AT))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

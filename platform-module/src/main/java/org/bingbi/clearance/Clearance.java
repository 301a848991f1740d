package org.bingbi.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.SystemAccess;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.FilingLedger;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/**
 * Whether a case may be closed (随案强制填报): its handler has filed a record or a zero report. Which of them is not looked at, and what
 * others have recorded about his case does not count, since he would learn of it when his case may suddenly be closed.
 */
public final class Clearance {

    private final NodeService nodes;
    private final ExactQuery query;
    private final FilingLedger filings;
    private final SystemAccess system;

    /** @param nodes the internal bean */
    public Clearance(NodeService nodes, ExactQuery query, FilingLedger filings, SystemAccess system) {
        this.nodes = nodes;
        this.query = query;
        this.filings = filings;
        this.system = system;
    }

    /** @param handler account; without one the list of closed cases says who, or else whoever says that he handles the case */
    public boolean isFiled(String caseNumber, Optional<String> handler) {
        return system.run(() -> {
            List<CaseKey> keys = new ArrayList<>(List.of(CaseKey.ofNumber(caseNumber)));
            Optional<Properties> listed = listed(keys.get(0));
            listed.map(known -> CaseKey.ofName(known.text(RegisterModel.PROP_CLOSED_CASE_NAME)))
                    .ifPresent(keys::add);
            Optional<String> whose =
                    handler.or(() -> listed.map(known -> known.text(RegisterModel.PROP_CLOSED_CASE_HANDLER)));
            return filings.on(keys).values().stream()
                            .flatMap(List::stream)
                            .filter(filing -> whose.map(filing.by()::equals).orElseGet(filing::isByHandler))
                            .count()
                    > 0;
        });
    }

    private Optional<Properties> listed(CaseKey key) {
        List<NodeRef> found = query.nodes(
                "SELECT cmis:objectId FROM bb:closedCase WHERE bb:closedCaseKey = " + ExactQuery.literal(key.value()),
                0,
                1);
        return found.stream().findFirst().map(node -> new Properties(nodes.getProperties(node)));
    }
}

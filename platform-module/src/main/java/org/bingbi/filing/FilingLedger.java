package org.bingbi.filing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/**
 * Who has reported on which case, by a record or by a zero report: which of the two is nobody's to know here (article 15). As the
 * system only.
 */
public final class FilingLedger {

    private final NodeService nodes;
    private final ExactQuery query;
    private final NodeBulkLoader loader;

    /** @param nodes the internal bean */
    public FilingLedger(NodeService nodes, ExactQuery query, NodeBulkLoader loader) {
        this.nodes = nodes;
        this.query = query;
        this.loader = loader;
    }

    /**
     * A report on a case.
     *
     * @param by account of the one who reported
     * @param handler name of the case's handler: whom a record names, empty where it names nobody; a zero report is on a case of one's own
     */
    public record Filing(CaseKey key, String by, String byName, String handler) {

        /** Whether the one who reported says that he handles the case; a colleague's record that names no handler must not clear it. */
        public boolean isByHandler() {
            return handler.strip().equals(byName);
        }
    }

    /** All reports on these cases. */
    public Map<CaseKey, List<Filing>> on(Collection<CaseKey> keys) {
        Set<CaseKey> asked = new LinkedHashSet<>(keys);
        asked.removeIf(CaseKey::isEmpty);
        Map<CaseKey, List<Filing>> filings = new HashMap<>();
        ClosedCaseNodes.forEachPart(asked, part -> {
            List<NodeRef> found = query.all("SELECT cmis:objectId FROM bb:filing WHERE bb:filingKey IN ("
                    + ClosedCaseNodes.literals(part) + ")");
            loader.cacheNodes(found);
            found.forEach(node -> filing(node)
                    .ifPresent(filing -> filings.computeIfAbsent(filing.key(), none -> new ArrayList<>())
                            .add(filing)));
        });
        return filings;
    }

    /** Whether this handler has reported on a case of that number or, where a record gave no number, of that name. */
    static boolean hasOf(String handler, ClosedCase closed, Map<CaseKey, List<Filing>> filings) {
        return hasOf(handler, List.of(closed.key(), CaseKey.ofName(closed.name())), filings);
    }

    /** The same by the case's number and name. */
    static boolean hasOf(String handler, List<CaseKey> keys, Map<CaseKey, List<Filing>> filings) {
        return keys.stream()
                .flatMap(key -> filings.getOrDefault(key, List.of()).stream())
                .anyMatch(filing -> filing.by().equals(handler));
    }

    /** The same for one that is listed. */
    boolean hasOf(String handler, ClosedCaseNodes.Listed listed) {
        return on(List.of(listed.key(), listed.nameKey())).values().stream()
                .flatMap(List::stream)
                .anyMatch(filing -> filing.by().equals(handler));
    }

    private Optional<Filing> filing(NodeRef node) {
        Properties properties = new Properties(nodes.getProperties(node));
        CaseKey key = new CaseKey(properties.text(RegisterModel.PROP_FILING_KEY));
        return nodes.getType(node).equals(RegisterModel.TYPE_ZERO_REPORT)
                ? Optional.of(new Filing(
                        key,
                        properties.text(RegisterModel.PROP_REPORTER),
                        properties.text(RegisterModel.PROP_REPORTER_NAME),
                        properties.text(RegisterModel.PROP_REPORTER_NAME)))
                : Optional.of(new Filing(
                        key,
                        properties.text(RegisterModel.PROP_RECORDER),
                        orEmpty(properties.values().get(RegisterModel.PROP_RECORDER_NAME)),
                        orEmpty(properties.values().get(RegisterModel.PROP_CASE_HANDLER))));
    }

    private static String orEmpty(Serializable text) {
        return text == null ? "" : text.toString();
    }
}

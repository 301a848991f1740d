package org.bingbi.archive;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.support.ExactQuery;

/** The entries that the asker may read, drafts of his own included, by an exact query as himself; each with its facts as of now. */
public final class ArchiveEntries {

    private static final String ALL = "SELECT d.cmis:objectId FROM bb:dossier AS d";

    /** More are not named one by one in a query: all are asked for instead. */
    private static final int FEW = 500;

    private final ExactQuery query;
    private final NodeValueCache<EntryFacts> facts;

    /**
     * @param nodes the internal bean, asked only after what the asker's own query found
     * @param most of so many entries at most facts are kept in memory
     */
    public ArchiveEntries(ExactQuery query, NodeService nodes, NodeBulkLoader loader, int most) {
        this.query = query;
        this.facts = new NodeValueCache<>(nodes, loader, dossier -> EntryFacts.of(nodes.getProperties(dossier)), most);
    }

    List<Entry> all() {
        return entries(query.all(ALL));
    }

    /** Those of certain entries that the asker may read. */
    List<Entry> among(Set<NodeRef> dossiers) {
        if (dossiers.isEmpty()) {
            return List.of();
        }
        if (dossiers.size() > FEW) {
            return entries(query.all(ALL).stream().filter(dossiers::contains).toList());
        }
        String ids = dossiers.stream()
                .map(dossier -> ExactQuery.literal(dossier.getId()))
                .collect(Collectors.joining(", "));
        return entries(query.all(ALL + " WHERE d.cmis:objectId IN (" + ids + ")"));
    }

    private List<Entry> entries(Collection<NodeRef> dossiers) {
        return facts.of(dossiers).entrySet().stream()
                .map(known -> new Entry(known.getKey(), known.getValue()))
                .toList();
    }
}

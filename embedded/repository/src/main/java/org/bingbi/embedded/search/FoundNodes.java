package org.bingbi.embedded.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.search.LimitBy;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.ResultSetMetaData;
import org.alfresco.service.cmr.search.ResultSetRow;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.util.Pair;
import org.bingbi.embedded.search.index.WordHits;

/** The answer to a query. */
final class FoundNodes implements ResultSet {

    private final SearchParameters parameters;
    private final NodeService nodes;
    private final List<WordHits.Hit> hits;
    private final long total;
    private final boolean more;
    private final WordHits details;

    FoundNodes(
            SearchParameters parameters,
            NodeService nodes,
            List<WordHits.Hit> hits,
            long total,
            boolean more,
            WordHits details) {
        this.parameters = parameters;
        this.nodes = nodes;
        this.hits = hits;
        this.total = total;
        this.more = more;
        this.details = details;
    }

    NodeService nodes() {
        return nodes;
    }

    @Override
    public int length() {
        return hits.size();
    }

    @Override
    public long getNumberFound() {
        return total;
    }

    @Override
    public NodeRef getNodeRef(int n) {
        return hits.get(n).reference();
    }

    @Override
    public float getScore(int n) {
        return hits.get(n).score();
    }

    @Override
    public ResultSetRow getRow(int i) {
        return new FoundNode(this, i);
    }

    @Override
    public List<NodeRef> getNodeRefs() {
        return new ArrayList<>(hits.stream().map(WordHits.Hit::reference).toList());
    }

    @Override
    public List<ChildAssociationRef> getChildAssocRefs() {
        return new ArrayList<>(hits.stream()
                .map(hit -> nodes.getPrimaryParent(hit.reference()))
                .toList());
    }

    @Override
    public int getStart() {
        return parameters.getSkipCount();
    }

    @Override
    public boolean hasMore() {
        return more;
    }

    @Override
    public List<Pair<String, Integer>> getFieldFacet(String field) {
        return details.facets().getOrDefault(field, List.of());
    }

    @Override
    public Map<String, Integer> getFacetQueries() {
        return details.facetQueries();
    }

    @Override
    public Map<NodeRef, List<Pair<String, List<String>>>> getHighlighting() {
        return details.passages();
    }

    @Override
    public Iterator<ResultSetRow> iterator() {
        List<ResultSetRow> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            rows.add(getRow(i));
        }
        return rows.iterator();
    }

    @Override
    public ResultSetMetaData getResultSetMetaData() {
        return new ResultSetMetaData() {
            @Override
            public LimitBy getLimitedBy() {
                return more ? LimitBy.FINAL_SIZE : LimitBy.UNLIMITED;
            }

            @Override
            public SearchParameters getSearchParameters() {
                return parameters;
            }

            @Override
            public String[] getSelectorNames() {
                return new String[0];
            }

            @Override
            public String[] getColumnNames() {
                return new String[0];
            }
        };
    }

    /** Holds nothing open. */
    @Override
    public void close() {}
}

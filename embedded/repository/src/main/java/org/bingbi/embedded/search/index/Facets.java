package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacet;
import org.alfresco.util.Pair;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;
import org.bingbi.embedded.search.SearchableProperty;

/** What is counted over the hits of one query. */
final class Facets {

    private final IndexSearcher searcher;
    private final Query query;
    private final WordQueries queries;

    Facets(IndexSearcher searcher, Query query, WordQueries queries) {
        this.searcher = searcher;
        this.query = query;
        this.queries = queries;
    }

    /** How often each value of each field stands among the hits. */
    Map<String, List<Pair<String, Integer>>> ofFields(List<FieldFacet> wanted) throws IOException {
        Map<String, List<Pair<String, Integer>>> facets = new LinkedHashMap<>();
        for (FieldFacet facet : wanted) {
            FacetCounts counts = counts(facet.getField());
            searcher.search(query, counts);
            facets.put(facet.getField(), counts.of(facet));
        }
        return facets;
    }

    private FacetCounts counts(String field) {
        if (field.equals("TYPE")) {
            return new FacetCounts(Fields.TYPE, null);
        }
        SearchableProperty property = queries.property(field);
        String column = Fields.column(property.name());
        return switch (property.kind()) {
            case TEXT, NAME, TRUTH -> new FacetCounts(column, null);
            case WHOLE_NUMBER -> new FacetCounts(column, Long::toString);
            case INSTANT ->
                new FacetCounts(column, millis -> Instant.ofEpochMilli(millis).toString());
            case DECIMAL ->
                new FacetCounts(column, sortable -> Double.toString(NumericUtils.sortableLongToDouble(sortable)));
            case CONTENT, OPAQUE -> throw new FTSQueryException("The property " + field + " cannot be counted over");
        };
    }

    /** How many of the hits each further query finds. */
    Map<String, Integer> ofQueries(Collection<String> wanted) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String written : wanted) {
            Query both = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(queries.of(written), Occur.FILTER)
                    .build();
            counts.put(written, searcher.count(both));
        }
        return counts;
    }
}

package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacet;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacetSort;
import org.alfresco.util.Pair;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of one field over the hits, and over nothing else: a value that only hidden nodes have is not named. */
final class FacetCounts extends SimpleCollector {

    /** As Solr does where a facet names no limit. */
    private static final int USUAL_LIMIT = 100;

    private final String column;
    private final LongFunction<String> number;
    private final Map<String, Integer> counts = new HashMap<>();
    private SortedSetDocValues texts;
    private SortedNumericDocValues numbers;
    private int[] byOrdinal;

    /**
     * @param number how a number is written as a value; null where the values are texts
     */
    FacetCounts(String column, LongFunction<String> number) {
        this.column = column;
        this.number = number;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        addUp();
        if (number == null) {
            texts = DocValues.getSortedSet(context.reader(), column);
            byOrdinal = new int[Math.toIntExact(texts.getValueCount())];
        } else {
            numbers = DocValues.getSortedNumeric(context.reader(), column);
        }
    }

    @Override
    public void collect(int document) throws IOException {
        if (number == null) {
            if (texts.advanceExact(document)) {
                for (int i = 0; i < texts.docValueCount(); i++) {
                    byOrdinal[Math.toIntExact(texts.nextOrd())]++;
                }
            }
        } else if (numbers.advanceExact(document)) {
            for (int i = 0; i < numbers.docValueCount(); i++) {
                counts.merge(number.apply(numbers.nextValue()), 1, Integer::sum);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        addUp();
    }

    private void addUp() throws IOException {
        if (byOrdinal == null) {
            return;
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                counts.merge(texts.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
            }
        }
        byOrdinal = null;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The values with their counts, as the facet wants them. */
    List<Pair<String, Integer>> of(FieldFacet facet) {
        Comparator<Map.Entry<String, Integer>> byValue = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, Integer>> order = facet.getSort() == FieldFacetSort.INDEX
                ? byValue
                : Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(byValue);
        Stream<Map.Entry<String, Integer>> entries = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(1, facet.getMinCount()))
                .sorted(order);
        int limit = facet.getLimitOrNull() == null ? USUAL_LIMIT : facet.getLimitOrNull();
        return (limit < 0 ? entries : entries.limit(limit))
                .map(entry -> new Pair<>(entry.getKey(), entry.getValue()))
                .toList();
    }
}

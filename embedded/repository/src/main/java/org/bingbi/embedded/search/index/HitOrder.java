package org.bingbi.embedded.search.index;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.cmr.search.SearchParameters.SortDefinition;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.bingbi.embedded.search.SearchableProperty;

/** In which order hits come: as asked for, else the best first; equal ones in the order in which they were made. */
final class HitOrder {

    private HitOrder() {}

    static Sort of(List<SortDefinition> definitions, WordQueries queries) {
        List<SortField> keys = new ArrayList<>();
        for (SortDefinition definition : definitions) {
            switch (definition.getSortType()) {
                case SCORE -> keys.add(new SortField(null, SortField.Type.SCORE, definition.isAscending()));
                case DOCUMENT -> keys.add(new SortField(Fields.ID, SortField.Type.LONG, !definition.isAscending()));
                case FIELD -> keys.add(key(queries.property(definition.getField()), !definition.isAscending()));
            }
        }
        if (keys.isEmpty()) {
            keys.add(SortField.FIELD_SCORE);
        }
        keys.add(new SortField(Fields.ID, SortField.Type.LONG));
        return new Sort(keys.toArray(SortField[]::new));
    }

    /** Nodes without a value come last, either way. */
    private static SortField key(SearchableProperty property, boolean reverse) {
        String column = Fields.column(property.name());
        return switch (property.kind()) {
            case TEXT, NAME, TRUTH -> {
                SortField key = new SortedSetSortField(column, reverse);
                key.setMissingValue(reverse ? SortField.STRING_FIRST : SortField.STRING_LAST);
                yield key;
            }
            case WHOLE_NUMBER, INSTANT, DECIMAL -> {
                SortField key = new SortedNumericSortField(column, SortField.Type.LONG, reverse);
                key.setMissingValue(reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
                yield key;
            }
            case CONTENT, OPAQUE ->
                throw new FTSQueryException("The property " + property.name().getLocalName() + " cannot be sorted by");
        };
    }

    /** How well a hit of this order fits; 1 where the order is another. */
    static float score(ScoreDoc hit) {
        boolean byScore = hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Float;
        return byScore ? (Float) ((FieldDoc) hit).fields[0] : 1f;
    }
}

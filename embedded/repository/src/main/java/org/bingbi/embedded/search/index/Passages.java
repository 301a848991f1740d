package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.search.FieldHighlightParameters;
import org.alfresco.service.cmr.search.GeneralHighlightParameters;
import org.alfresco.util.Pair;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.ValueKind;

/** Cuts out the passages in which the words of a query stand. */
final class Passages {

    private static final int USUAL_COUNT = 1;
    private static final int USUAL_LENGTH = 100;
    private static final int FURTHEST = 500_000;

    private final GeneralHighlightParameters wanted;
    private final Map<FieldHighlightParameters, String> fields = new LinkedHashMap<>();

    Passages(GeneralHighlightParameters wanted, WordQueries queries) {
        this.wanted = wanted;
        List<FieldHighlightParameters> named = wanted.getFields();
        for (FieldHighlightParameters field : named == null ? List.<FieldHighlightParameters>of() : named) {
            fields.put(field, indexed(field.getField(), queries));
        }
    }

    private static String indexed(String field, WordQueries queries) {
        if (field.equals("TEXT") || field.equals("content")) {
            return Fields.CONTENT;
        }
        SearchableProperty property = queries.property(field);
        return property.kind() == ValueKind.CONTENT ? Fields.CONTENT : Fields.words(property.name());
    }

    /** The passages of one hit, by field as it was asked for. */
    List<Pair<String, List<String>>> of(IndexSearcher searcher, Query query, int document) throws IOException {
        List<Pair<String, List<String>>> found = new ArrayList<>();
        for (Map.Entry<FieldHighlightParameters, String> field : fields.entrySet()) {
            List<String> passages = passages(searcher, query, document, field.getKey(), field.getValue());
            if (!passages.isEmpty()) {
                found.add(new Pair<>(field.getKey().getField(), passages));
            }
        }
        return found;
    }

    private List<String> passages(
            IndexSearcher searcher, Query query, int document, FieldHighlightParameters field, String name)
            throws IOException {
        int length = first(field.getFragmentSize(), wanted.getFragmentSize(), USUAL_LENGTH);
        int count = first(field.getSnippetCount(), wanted.getSnippetCount(), USUAL_COUNT);
        String prefix = first(field.getPrefix(), wanted.getPrefix(), "<em>");
        String postfix = first(field.getPostfix(), wanted.getPostfix(), "</em>");
        UnifiedHighlighter.Builder builder = new UnifiedHighlighter.Builder(searcher, WordIndex.analyzer())
                .withFieldMatcher(any -> any.startsWith(Fields.WORDS_PREFIX))
                .withMaxLength(first(wanted.getMaxAnalyzedChars(), null, FURTHEST))
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), length, 0.5f))
                .withFormatter(new EachPassage(prefix, postfix));
        Object[] passages = new ObjectHighlighter(builder).of(name, query, document, count);
        return passages.length == 0 || passages[0] == null ? List.of() : asList(passages[0]);
    }

    private static List<String> asList(Object passages) {
        return ((List<?>) passages).stream().map(String.class::cast).toList();
    }

    private static <T> T first(T special, T general, T usual) {
        return special != null ? special : general != null ? general : usual;
    }

    /** Keeps passages apart, where the usual formatter joins them. */
    private static final class EachPassage extends PassageFormatter {
        private final DefaultPassageFormatter formatter;

        EachPassage(String prefix, String postfix) {
            formatter = new DefaultPassageFormatter(prefix, postfix, "", false);
        }

        @Override
        public List<String> format(Passage[] passages, String content) {
            List<String> texts = new ArrayList<>();
            for (Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    texts.add(formatter.format(new Passage[] {passage}, content).strip());
                }
            }
            return texts;
        }
    }

    private static final class ObjectHighlighter extends UnifiedHighlighter {
        ObjectHighlighter(Builder builder) {
            super(builder);
        }

        Object[] of(String field, Query query, int document, int count) throws IOException {
            return highlightFieldsAsObjects(new String[] {field}, query, new int[] {document}, new int[] {count})
                    .get(field);
        }
    }
}

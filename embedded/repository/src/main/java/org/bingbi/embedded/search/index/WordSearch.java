package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.FieldHighlightParameters;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchParameters.FieldFacet;
import org.alfresco.service.cmr.search.SearchParameters.Operator;
import org.alfresco.service.cmr.search.SearchParameters.SortDefinition;
import org.alfresco.util.Pair;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.NumericUtils;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.SearchableProperty;
import org.bingbi.embedded.search.ValueKind;
import org.bingbi.embedded.search.database.DatabaseSearch;
import org.bingbi.embedded.search.database.Visibility;
import org.bingbi.embedded.search.fts.FtsQuery;
import org.bingbi.embedded.search.fts.FtsReader;
import org.bingbi.embedded.search.text.TextExtractor;
import org.bingbi.embedded.search.text.TextLimits;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds nodes by words. What the one who asks may not read is left out within the query, so that it shows in no count and
 * no facet; what changed since the index last looked is held against the database before it may show.
 */
public final class WordSearch implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int MOST_PENDING = 10_000;

    private final SearchDictionary dictionary;
    private final Visibility visibility;
    private final DatabaseSearch database;
    private final CommittedChanges changes;
    private final NodeReader nodes;
    private final Setting setting;
    private final Function<String, TextExtractor.Source> contents;
    private final FieldQueries fields;
    private volatile Running running;
    private boolean closed;

    /** Where the index is and what it is made from. */
    public record Setting(Path folder, StoreRef store, TextLimits limits, int unlimited) {}

    /** What exists from the start to the end only. */
    private record Running(WordIndex index, TextExtractor extractor, IndexTracker tracker) {}

    public WordSearch(
            Setting setting,
            JdbcTemplate jdbc,
            SearchDictionary dictionary,
            Visibility visibility,
            Function<String, TextExtractor.Source> contents,
            Clock clock) {
        this.setting = setting;
        this.dictionary = dictionary;
        this.visibility = visibility;
        this.contents = contents;
        this.database = new DatabaseSearch(jdbc, visibility);
        this.changes = new CommittedChanges(jdbc);
        this.nodes = new NodeReader(jdbc, setting.store());
        this.fields = new FieldQueries(WordIndex.analyzer(), new InstantText(clock));
    }

    /** Opens the index and begins to follow the database; the first nodes must be there by now. */
    public void start() {
        running();
    }

    private Running running() {
        Running now = running;
        if (now != null) {
            return now;
        }
        synchronized (this) {
            if (running == null) {
                if (closed) {
                    throw new IllegalStateException("The search is closed");
                }
                running = open();
                running.tracker().start();
            }
            return running;
        }
    }

    private Running open() {
        String name = String.valueOf(nodes.databaseName());
        WordIndex index = WordIndex.open(setting.folder(), name);
        if (index.committedTransaction() > changes.last()) { // the database was put back to an earlier state
            index.close();
            index = WordIndex.openEmpty(setting.folder(), name);
        }
        TextExtractor extractor = new TextExtractor(setting.limits());
        NodeDocuments documents =
                new NodeDocuments(property -> dictionary.property(property).orElse(null));
        return new Running(index, extractor, new IndexTracker(changes, nodes, documents, index, extractor, contents));
    }

    /** How many contents wait to be read. */
    public int unreadContents() {
        return running().tracker().unreadContents();
    }

    /**
     * Waits until everything that the transaction changed is found, by the words of its contents too.
     *
     * @return false when it takes longer
     */
    public boolean awaitUpTo(long transaction, Duration atMost) {
        return running().tracker().awaitWords(transaction, atMost);
    }

    /** Waits for all that is committed by now. */
    public boolean awaitAll(Duration atMost) {
        return awaitUpTo(changes.last(), atMost);
    }

    /**
     * Answers a query in FTS-Alfresco.
     *
     * @throws FTSQueryException where it is outside the subset offered
     */
    public WordHits find(SearchParameters parameters) {
        WordQueries queries = new WordQueries(
                dictionary,
                fields,
                new WordQueries.Defaults(
                        parameters.getNamespace(), parameters.getDefaultFieldName(), parameters.getQueryTemplates()));
        Query words = queries.of(read(parameters.getQuery(), parameters));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        for (String filter : parameters.getFilterQueries()) {
            all.add(queries.of(read(filter, parameters)), Occur.FILTER);
        }
        for (StoreRef store : parameters.getStores()) {
            all.add(new TermQuery(new Term(Fields.STORE, store.toString())), Occur.FILTER);
        }
        readable().ifPresent(filter -> all.add(filter, Occur.FILTER));
        pending().ifPresent(hidden -> all.add(hidden, Occur.MUST_NOT));
        BooleanQuery query = all.build();
        return running().index().search(searcher -> hits(searcher, query, words, queries, parameters));
    }

    private static FtsQuery read(String query, SearchParameters parameters) {
        return FtsReader.read(query, parameters.getDefaultFTSOperator() == Operator.AND);
    }

    private Optional<Query> readable() {
        return visibility.readable().map(readable -> {
            long[] acls = readable.acls().stream().mapToLong(Long::longValue).toArray();
            BooleanQuery.Builder filter = new BooleanQuery.Builder()
                    .add(NumericDocValuesField.newSlowSetQuery(Fields.ACL, acls), Occur.SHOULD);
            if (!readable.user().isEmpty()) {
                filter.add(new TermQuery(new Term(Fields.OWNER, readable.user())), Occur.SHOULD);
            }
            return filter.build();
        });
    }

    /** The nodes that changed so lately that the index may not know yet that they are hidden from the one who asks. */
    private Optional<Query> pending() {
        long committed = changes.last();
        if (running().tracker().awaitIndexed(committed, PATIENCE)) {
            return Optional.empty();
        }
        List<Long> changed = new ArrayList<>(changes.nodes(running().tracker().indexed(), committed));
        List<Long> hidden = changed.size() > MOST_PENDING ? changed : database.hidden(changed);
        return Optional.of(NumericDocValuesField.newSlowSetQuery(
                Fields.ID, hidden.stream().mapToLong(Long::longValue).toArray()));
    }

    private WordHits hits(
            IndexSearcher searcher, Query query, Query words, WordQueries queries, SearchParameters parameters)
            throws IOException {
        int skip = Math.max(0, parameters.getSkipCount());
        int wanted = parameters.getMaxItems() < 0 ? setting.unlimited() : parameters.getMaxItems();
        int reach = (int) Math.min(
                (long) skip + wanted, Math.max(1, searcher.getIndexReader().maxDoc()));
        TopFieldDocs top = searcher.search(
                query, new TopFieldCollectorManager(sort(queries, parameters), Math.max(1, reach), Integer.MAX_VALUE));
        List<WordHits.Hit> hits = new ArrayList<>();
        Map<NodeRef, List<Pair<String, List<String>>>> passages = new LinkedHashMap<>();
        for (int i = skip; i < Math.min(reach, top.scoreDocs.length); i++) {
            ScoreDoc document = top.scoreDocs[i];
            NodeRef reference = NodeDocuments.reference(searcher.getIndexReader(), document.doc);
            hits.add(new WordHits.Hit(reference, score(document)));
            if (parameters.getHighlight() != null) {
                passages.put(
                        reference,
                        new Passages(parameters.getHighlight())
                                .of(searcher, words, document.doc, passageFields(queries, parameters)));
            }
        }
        return new WordHits(
                top.totalHits.value,
                hits,
                facets(searcher, query, queries, parameters),
                facetQueries(searcher, query, queries, parameters),
                passages);
    }

    private static float score(ScoreDoc document) {
        boolean byScore = document instanceof FieldDoc sorted && sorted.fields[0] instanceof Float;
        return byScore ? (Float) ((FieldDoc) document).fields[0] : 1f;
    }

    private Sort sort(WordQueries queries, SearchParameters parameters) {
        List<SortField> keys = new ArrayList<>();
        for (SortDefinition definition : parameters.getSortDefinitions()) {
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

    private Map<String, List<Pair<String, Integer>>> facets(
            IndexSearcher searcher, Query query, WordQueries queries, SearchParameters parameters) throws IOException {
        Map<String, List<Pair<String, Integer>>> facets = new LinkedHashMap<>();
        for (FieldFacet facet : parameters.getFieldFacets()) {
            FacetCounts counts = counts(queries, facet.getField());
            searcher.search(query, counts);
            facets.put(facet.getField(), counts.of(facet));
        }
        return facets;
    }

    private static FacetCounts counts(WordQueries queries, String field) {
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

    private static Map<String, Integer> facetQueries(
            IndexSearcher searcher, Query query, WordQueries queries, SearchParameters parameters) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String written : parameters.getFacetQueries()) {
            Query both = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(queries.of(read(written, parameters)), Occur.FILTER)
                    .build();
            counts.put(written, searcher.count(both));
        }
        return counts;
    }

    private static Map<FieldHighlightParameters, String> passageFields(
            WordQueries queries, SearchParameters parameters) {
        Map<FieldHighlightParameters, String> names = new LinkedHashMap<>();
        List<FieldHighlightParameters> wanted = parameters.getHighlight().getFields();
        for (FieldHighlightParameters field : wanted == null ? List.<FieldHighlightParameters>of() : wanted) {
            String name = field.getField();
            boolean content = name.equals("TEXT") || name.equals("content");
            SearchableProperty property = content ? null : queries.property(name);
            names.put(
                    field,
                    content || property.kind() == ValueKind.CONTENT ? Fields.CONTENT : Fields.words(property.name()));
        }
        return names;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (running != null) {
                running.tracker().close();
                running.extractor().close();
                running.index().close();
                running = null;
            }
        }
    }
}

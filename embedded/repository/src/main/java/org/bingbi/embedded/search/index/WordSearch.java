package org.bingbi.embedded.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.repo.search.impl.parsers.FTSQueryException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.util.Pair;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.bingbi.embedded.search.SearchDictionary;
import org.bingbi.embedded.search.database.DatabaseSearch;
import org.bingbi.embedded.search.database.Visibility;
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
    private record Running(WordIndex index, IndexTracker tracker) {}

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
        return new Running(index, new IndexTracker(changes, nodes, documents, index, extractor, contents));
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
        WordQueries queries = new WordQueries(dictionary, fields, WordQueries.Defaults.of(parameters));
        Query words = queries.of(parameters.getQuery());
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        for (String filter : parameters.getFilterQueries()) {
            all.add(queries.of(filter), Occur.FILTER);
        }
        for (StoreRef store : parameters.getStores()) {
            all.add(new TermQuery(new Term(Fields.STORE, store.toString())), Occur.FILTER);
        }
        readable().ifPresent(filter -> all.add(filter, Occur.FILTER));
        pending().ifPresent(hidden -> all.add(hidden, Occur.MUST_NOT));
        BooleanQuery query = all.build();
        return running().index().search(searcher -> hits(searcher, query, words, queries, parameters));
    }

    private Optional<Query> readable() {
        return visibility.readable().map(readable -> {
            BooleanQuery.Builder filter =
                    new BooleanQuery.Builder().add(new ReadableAclQuery(readable.lists()), Occur.SHOULD);
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
                query,
                new TopFieldCollectorManager(
                        HitOrder.of(parameters.getSortDefinitions(), queries), Math.max(1, reach), Integer.MAX_VALUE));
        Optional<Passages> highlighting =
                Optional.ofNullable(parameters.getHighlight()).map(asked -> new Passages(asked, queries));
        List<ScoreDoc> shown = List.of(top.scoreDocs)
                .subList(Math.min(skip, top.scoreDocs.length), Math.min(reach, top.scoreDocs.length));
        List<NodeRef> references = NodeDocuments.references(searcher.getIndexReader(), shown, parameters.getStores());
        List<WordHits.Hit> hits = new ArrayList<>();
        Map<NodeRef, List<Pair<String, List<String>>>> passages = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            hits.add(new WordHits.Hit(references.get(i), HitOrder.score(shown.get(i))));
            if (highlighting.isPresent()) {
                passages.put(references.get(i), highlighting.get().of(searcher, words, shown.get(i).doc));
            }
        }
        Facets facets = new Facets(searcher, query, queries);
        return new WordHits(
                top.totalHits.value,
                hits,
                facets.ofFields(parameters.getFieldFacets()),
                facets.ofQueries(parameters.getFacetQueries()),
                passages);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (running != null) {
                running.tracker().close();
                running.index().close();
                running = null;
            }
        }
    }
}

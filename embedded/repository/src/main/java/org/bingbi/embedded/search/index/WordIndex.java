package org.bingbi.embedded.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.bingbi.embedded.search.index.IndexedNode.ContentWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index on disk. It can always be made again from the database, so a damaged one is thrown away. */
final class WordIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(WordIndex.class);

    /** Raised whenever documents are made in another way. */
    private static final String LAYOUT = "3";

    private static final String KEY_LAYOUT = "layout";
    private static final String KEY_DATABASE = "database";
    private static final String KEY_TRANSACTION = "transaction";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String database;
    private final long committedTransaction;

    private WordIndex(Path folder, String database) throws IOException {
        this.database = database;
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(48).setCommitOnClose(false));
            Map<String, String> marks = new HashMap<>();
            if (opened.getLiveCommitData() != null) {
                opened.getLiveCommitData().forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
            }
            boolean ours = LAYOUT.equals(marks.get(KEY_LAYOUT)) && database.equals(marks.get(KEY_DATABASE));
            if (!ours) {
                opened.deleteAll();
            }
            committedTransaction = ours ? Long.parseLong(marks.get(KEY_TRANSACTION)) : -1;
            searchers = new SearcherManager(opened, null);
            writer = opened;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    /** Opens the index of the database, empty if the folder holds none that can be used. */
    static WordIndex open(Path folder, String database) {
        try {
            Files.createDirectories(folder);
            try {
                return new WordIndex(folder, database);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException
                    | NoSuchFileException e) {
                LOG.warn(
                        "The search index is damaged and will be made again: {}",
                        e.getClass().getSimpleName());
                empty(folder);
                return new WordIndex(folder, database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be opened", e);
        }
    }

    /** Throws away what the folder holds, and begins anew. */
    static WordIndex openEmpty(Path folder, String database) {
        try {
            Files.createDirectories(folder);
            empty(folder);
            return new WordIndex(folder, database);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be made anew", e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inside = files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : inside) {
                Files.delete(file);
            }
        }
    }

    /** Cuts fields of words as Chinese, and leaves all other fields whole. */
    static Analyzer analyzer() {
        Analyzer words = new ChineseAnalyzer();
        Analyzer whole = new KeywordAnalyzer();
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return field.startsWith(Fields.WORDS_PREFIX) ? words : whole;
            }
        };
    }

    /** Up to which transaction the index on disk is whole; -1 for an empty one. */
    long committedTransaction() {
        return committedTransaction;
    }

    void put(long id, Document document) {
        run(() -> writer.updateDocument(key(id), document));
    }

    void remove(long id) {
        run(() -> writer.deleteDocuments(key(id)));
    }

    private static Term key(long id) {
        return new Term(Fields.ID, Long.toString(id));
    }

    /** Lets searches see what was put and removed. */
    void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    /** Makes what was put and removed outlast a crash, as of the transaction. */
    void commit(long transaction) {
        run(() -> {
            writer.setLiveCommitData(
                    Map.of(KEY_LAYOUT, LAYOUT, KEY_DATABASE, database, KEY_TRANSACTION, Long.toString(transaction))
                            .entrySet());
            writer.commit();
        });
    }

    /** The document of a node as of the last refresh. */
    Optional<Document> document(long id) {
        return search(searcher -> {
            TopDocs found = searcher.search(new TermQuery(key(id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(searcher.storedFields().document(found.scoreDocs[0].doc));
        });
    }

    /** The words of a node's content, if they are known from that address. */
    Optional<ContentWords> words(long id, String url) {
        return document(id)
                .filter(document -> url.equals(document.get(Fields.CONTENT_URL)))
                .map(document -> new ContentWords(url, document.get(Fields.CONTENT)));
    }

    /** The nodes whose contents had not been read when the index was last made as new as the database. */
    List<Long> unread() {
        return search(searcher -> {
            List<Long> found = new ArrayList<>();
            TopDocs marked = searcher.search(
                    new TermQuery(new Term(Fields.UNREAD, "true")),
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            for (ScoreDoc hit : marked.scoreDocs) {
                found.add(Long.valueOf(searcher.storedFields().document(hit.doc).get(Fields.ID)));
            }
            return found;
        });
    }

    /** Work on a view of the index that stays as it is meanwhile. */
    @FunctionalInterface
    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Work<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    /** Leaves what was not committed to be indexed again. */
    @Override
    public void close() {
        run(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }
}

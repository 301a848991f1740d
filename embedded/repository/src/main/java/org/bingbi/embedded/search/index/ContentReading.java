package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.bingbi.embedded.search.index.IndexedNode.ContentWords;
import org.bingbi.embedded.search.index.IndexedNode.NodeContent;
import org.bingbi.embedded.search.text.ExtractedText;
import org.bingbi.embedded.search.text.TextExtractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the words of contents, one after the other in a thread of its own, as a long recording may take minutes. */
final class ContentReading {

    private static final Logger LOG = LoggerFactory.getLogger(ContentReading.class);
    /** While people write, reading leaves the processor to them so many times as long as it takes itself. */
    private static final int REST = 4;

    private static final int NODES_AT_ONCE = 20;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration SHOW_WORDS_AFTER = Duration.ofSeconds(2);

    private final UnreadContents unread;
    private final NodeReader nodes;
    private final DocumentWriting writing;
    private final TextExtractor extractor;
    private final Function<String, TextExtractor.Source> contents;
    private final IndexProgress progress;
    private final Thread thread = new Thread(this::readAll, "search-contents");
    private long lastShown = System.nanoTime();

    ContentReading(
            UnreadContents unread,
            NodeReader nodes,
            DocumentWriting writing,
            TextExtractor extractor,
            Function<String, TextExtractor.Source> contents,
            IndexProgress progress) {
        this.unread = unread;
        this.nodes = nodes;
        this.writing = writing;
        this.extractor = extractor;
        this.contents = contents;
        this.progress = progress;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void start() {
        thread.start();
    }

    private void readAll() {
        try {
            while (!progress.closed()) {
                readAll(unread.take(NODES_AT_ONCE));
                if (!progress.closed() && (unread.isEmpty() || wordsAreDue())) {
                    showWords();
                    unread.done();
                    progress.tell();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll(List<Long> ids) {
        if (!isRead(ids)) {
            List<Long> failed = ids.stream().filter(id -> !isRead(List.of(id))).toList();
            if (failed.size() == ids.size()) {
                unread.again(failed, AGAIN_AFTER);
            }
        }
    }

    private boolean isRead(List<Long> ids) {
        try {
            for (IndexedNode node : nodes.read(ids)) {
                if (!progress.closed()) {
                    node.content().ifPresent(content -> read(node.id(), content));
                }
                if (!progress.closed() && wordsAreDue()) {
                    showWords();
                }
            }
            return true;
        } catch (RuntimeException e) {
            if (!progress.closed()) {
                LOG.warn("The contents of {} nodes could not be read for the index", ids.size(), e);
            }
            return false;
        }
    }

    private boolean wordsAreDue() {
        return System.nanoTime() - lastShown > SHOW_WORDS_AFTER.toNanos();
    }

    private void showWords() {
        writing.showWords();
        lastShown = System.nanoTime();
    }

    private void read(long id, NodeContent wanted) {
        long begun = System.nanoTime();
        try {
            writing.keep(id, writing.words(id, wanted.url()).orElseGet(() -> extract(id, wanted)));
            progress.yield(Duration.ofNanos(REST * (System.nanoTime() - begun)));
        } catch (RuntimeException e) {
            if (!progress.closed()) {
                LOG.warn("The content of node {} could not be indexed", id, e);
            }
        }
    }

    private ContentWords extract(long id, NodeContent wanted) {
        ExtractedText text =
                extractor.extract(contents.apply(wanted.url()), wanted.size(), wanted.fileName(), wanted.mediaType());
        boolean whole =
                text.outcome() == ExtractedText.Outcome.COMPLETE || text.outcome() == ExtractedText.Outcome.NO_TEXT;
        if (!whole && !progress.closed()) {
            LOG.info("The words of node {} are searchable in part or not at all: {}", id, text.outcome());
        }
        return new ContentWords(wanted.url(), text.text());
    }

    /**
     * Gives up what is being read, which the next start reads again. The thread itself is never interrupted: while it
     * writes, that would shut the files of the index.
     */
    void stop(Duration atMost) throws InterruptedException {
        unread.close();
        extractor.close();
        thread.join(atMost.toMillis());
    }
}

package org.bingbi.embedded.search.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private static final Duration SHOW_WORDS_AFTER = Duration.ofSeconds(2);

    private final UnreadContents unread;
    private final NodeReader nodes;
    private final DocumentWriting writing;
    private final TextExtractor extractor;
    private final Function<String, TextExtractor.Source> contents;
    private final IndexProgress progress;
    private final Thread thread = new Thread(this::readAll, "search-contents");

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
            long lastShown = System.nanoTime();
            while (!progress.closed()) {
                Optional<Long> next = unread.take();
                if (next.isEmpty()) {
                    return;
                }
                try {
                    read(next.get());
                } catch (RuntimeException e) {
                    if (!progress.closed()) {
                        LOG.warn("The content of node {} could not be indexed", next.get(), e);
                    }
                }
                if (!progress.closed()
                        && (unread.isEmpty() || System.nanoTime() - lastShown > SHOW_WORDS_AFTER.toNanos())) {
                    writing.showWords();
                    unread.done();
                    progress.tell();
                    lastShown = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(long id) {
        Optional<NodeContent> content =
                nodes.read(List.of(id)).stream().findFirst().flatMap(IndexedNode::content);
        content.ifPresent(
                wanted -> writing.keep(id, writing.words(id, wanted.url()).orElseGet(() -> extract(id, wanted))));
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

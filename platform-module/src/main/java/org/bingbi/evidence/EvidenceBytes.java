package org.bingbi.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.alfresco.repo.content.ContentContext;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.bingbi.index.IndexLocale;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.web.HttpProblem;

/**
 * Writes uploads once, straight into the content store, outside any transaction: a recording may take minutes to arrive, and a
 * transaction that fails at its end would take the bytes with it and ask for them again.
 */
final class EvidenceBytes {

    private static final int BUFFER = 64 * 1024;

    private final ContentStore store;
    private final EvidenceLimits limits;

    EvidenceBytes(ContentStore store, EvidenceLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** Bytes in the store that no node has yet. */
    record Stored(FileName name, ContentData content, Measurement measurement) {}

    /** Takes the bytes to their end; what breaks off, is empty or is too large leaves nothing. */
    Stored store(InputStream bytes, FileName name) throws IOException {
        ContentWriter writer = store.getWriter(ContentContext.NULL_CONTEXT);
        MeasuringOutputStream measuring = new MeasuringOutputStream(writer.getContentOutputStream());
        try {
            try (measuring) {
                copy(bytes, measuring);
            }
            if (measuring.size() == 0) {
                throw new RefusedException(Problem.at("file", "file-empty", name.original()));
            }
            Measurement measurement = measuring.measured(FileType.detect(measuring.head(), name.original()));
            ContentData content = new ContentData(
                    writer.getContentUrl(),
                    measurement.detectedType(),
                    measurement.size(),
                    "UTF-8",
                    IndexLocale.LOCALE);
            return new Stored(name, content, measurement);
        } catch (IOException | RuntimeException broken) {
            measuring.abandon();
            store.delete(writer.getContentUrl());
            throw broken;
        }
    }

    /** Takes back what no node will have. */
    void discard(Stored stored) {
        store.delete(stored.content().getContentUrl());
    }

    private void copy(InputStream bytes, MeasuringOutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            to.write(buffer, 0, count);
            if (to.size() > limits.maxBytes()) {
                throw tooLarge();
            }
        }
    }

    HttpProblem tooLarge() {
        return HttpProblem.tooLarge(Problem.at("file", "file-too-large", "", limits.maxBytes()));
    }
}

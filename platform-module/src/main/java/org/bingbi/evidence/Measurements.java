package org.bingbi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.util.transaction.TransactionSupportUtil;

/** Measures the bytes of evidence; what was measured while it was written is not read a second time. */
final class Measurements {

    private static final String KEY = Measurements.class.getName();

    private final ContentStore store;

    Measurements(ContentStore store) {
        this.store = store;
    }

    /** For the rest of this transaction. */
    void remember(String contentUrl, Measurement measurement) {
        TransactionSupportUtil.bindResource(KEY, Map.of(contentUrl, measurement));
    }

    Measurement of(ContentData content, FileName name) {
        Map<String, Measurement> remembered = TransactionSupportUtil.getResource(KEY);
        String url = content.getContentUrl();
        return remembered != null && remembered.containsKey(url) ? remembered.get(url) : measured(url, name);
    }

    private Measurement measured(String url, FileName name) {
        MeasuringOutputStream measuring = new MeasuringOutputStream(OutputStream.nullOutputStream());
        try (InputStream bytes = store.getReader(url).getContentInputStream()) {
            bytes.transferTo(measuring);
            return measuring.measured(FileType.detect(measuring.head(), name.original()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            measuring.abandon();
        }
    }
}

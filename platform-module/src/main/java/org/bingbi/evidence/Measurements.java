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

    private static final int BUFFER = 128 * 1024;

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
            byte[] buffer = new byte[BUFFER];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                measuring.write(buffer, 0, count);
            }
            return measuring.measured(FileType.detect(measuring.head(), name.original()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            measuring.abandon();
        }
    }
}

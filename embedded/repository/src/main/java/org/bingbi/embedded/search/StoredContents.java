package org.bingbi.embedded.search;

import java.util.function.Function;
import org.apache.tika.io.TikaInputStream;
import org.bingbi.embedded.content.FileContentStore;
import org.bingbi.embedded.search.text.TextExtractor;

/**
 * Opens contents for the index straight from the store: no policy fires, as nobody reads them. They are opened as the files
 * they are: of a packed one only the parts with words are then unpacked.
 */
public final class StoredContents implements Function<String, TextExtractor.Source> {

    private final FileContentStore store;

    public StoredContents(FileContentStore store) {
        this.store = store;
    }

    @Override
    public TextExtractor.Source apply(String url) {
        return () -> TikaInputStream.get(store.fileOf(url));
    }
}

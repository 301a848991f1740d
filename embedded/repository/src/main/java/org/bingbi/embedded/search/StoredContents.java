package org.bingbi.embedded.search;

import java.util.function.Function;
import org.alfresco.repo.content.ContentStore;
import org.bingbi.embedded.search.text.TextExtractor;

/** Opens contents for the index straight from the store: no policy fires, as nobody reads them. */
public final class StoredContents implements Function<String, TextExtractor.Source> {

    private final ContentStore store;

    public StoredContents(ContentStore store) {
        this.store = store;
    }

    @Override
    public TextExtractor.Source apply(String url) {
        return () -> store.getReader(url).getContentInputStream();
    }
}

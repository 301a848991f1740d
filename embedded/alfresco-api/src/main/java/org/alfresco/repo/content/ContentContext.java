package org.alfresco.repo.content;

import java.io.Serializable;
import org.alfresco.service.cmr.repository.ContentReader;

/** What a content store is told about a content to be written. */
public class ContentContext implements Serializable {
    /** Nothing is known: the store finds an address of its own. */
    public static final ContentContext NULL_CONTEXT = new ContentContext(null, null);

    private static final long serialVersionUID = 1L;

    private final transient ContentReader existingContentReader;
    private final String contentUrl;

    /**
     * @param existingContentReader the content to begin with, may be {@code null}
     * @param contentUrl the address to write to, may be {@code null}
     */
    public ContentContext(ContentReader existingContentReader, String contentUrl) {
        this.existingContentReader = existingContentReader;
        this.contentUrl = contentUrl;
    }

    public ContentReader getExistingContentReader() {
        return existingContentReader;
    }

    public String getContentUrl() {
        return contentUrl;
    }

    @Override
    public String toString() {
        return "ContentContext[contentUrl=" + contentUrl + "]";
    }
}

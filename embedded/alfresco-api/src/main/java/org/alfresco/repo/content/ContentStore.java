package org.alfresco.repo.content;

import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;

/** Holds contents under addresses; a content once written never changes. */
public interface ContentStore {
    boolean isWriteSupported();

    boolean exists(String contentUrl);

    ContentReader getReader(String contentUrl);

    ContentWriter getWriter(ContentContext context);

    boolean delete(String contentUrl);
}

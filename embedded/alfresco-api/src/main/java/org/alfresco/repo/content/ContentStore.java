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

    /** In bytes; -1 where the store cannot tell. */
    long getSpaceFree();

    /** Where it keeps its contents: a folder, or what else it calls it. */
    String getRootLocation();
}

package org.bingbi.embedded.content;

import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Tells the behaviours bound to a node's classes what happens to its content. */
public interface ContentEvents {
    void onContentRead(NodeRef node);

    void onContentPropertyUpdate(NodeRef node, QName property, ContentData before, ContentData after);

    void onContentUpdate(NodeRef node, boolean newContent);
}

package org.bingbi.access;

import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * The gateway to sealed nodes: the internal node service, whose every write is permitted by itself, as this act on this node, and for as
 * long as the call lasts (articles 5 and 15). Only the register's own commands are handed it.
 */
public interface SealedNodes extends NodeService {

    /**
     * Writes the node's content whole, as UTF-8.
     *
     * @param locale by which its words are indexed
     */
    void writeContent(NodeRef node, String mimetype, Locale locale, byte[] content);
}

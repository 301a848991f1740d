package org.bingbi.embedded.search.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * A node as the index is to know it.
 *
 * @param id the repository's own number of it
 * @param aclId the access control list that decides who may read it
 * @param owner who owns it, and so may read it; none for nobody
 * @param values all property values; a text in several languages counts as several texts
 * @param content its content, if it has one whose words are wanted
 */
record IndexedNode(
        long id,
        NodeRef reference,
        QName type,
        Set<QName> aspects,
        long aclId,
        Optional<String> owner,
        Optional<NodeRef> primaryParent,
        Set<NodeRef> parents,
        Set<NodeRef> ancestors,
        Map<QName, List<Object>> values,
        Optional<NodeContent> content) {

    /** A content before its words are read. */
    record NodeContent(String url, String mediaType, long size, String fileName) {}

    /** The words of a content, and the address they were read from. */
    record ContentWords(String url, String words) {}
}

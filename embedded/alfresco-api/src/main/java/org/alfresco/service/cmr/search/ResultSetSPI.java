package org.alfresco.service.cmr.search;

import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.Pair;

/** The rows found, with how many there are in all. */
public interface ResultSetSPI<ROW extends ResultSetRow, MD extends ResultSetMetaData> extends Iterable<ROW> {
    int length();

    long getNumberFound();

    NodeRef getNodeRef(int n);

    float getScore(int n);

    void close();

    ROW getRow(int i);

    List<NodeRef> getNodeRefs();

    List<ChildAssociationRef> getChildAssocRefs();

    MD getResultSetMetaData();

    int getStart();

    boolean hasMore();

    List<Pair<String, Integer>> getFieldFacet(String field);

    Map<String, Integer> getFacetQueries();

    /** The passages found, by node: each field with its passages. */
    Map<NodeRef, List<Pair<String, List<String>>>> getHighlighting();
}

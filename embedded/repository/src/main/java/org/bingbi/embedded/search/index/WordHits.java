package org.bingbi.embedded.search.index;

import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.Pair;

/**
 * What the index found, of what the one who asked may read.
 *
 * @param total how many nodes match in all
 * @param hits the part of them that was wanted
 */
public record WordHits(
        long total,
        List<Hit> hits,
        Map<String, List<Pair<String, Integer>>> facets,
        Map<String, Integer> facetQueries,
        Map<NodeRef, List<Pair<String, List<String>>>> passages) {

    /** A node found, and how well it matches. */
    public record Hit(NodeRef reference, float score) {}
}

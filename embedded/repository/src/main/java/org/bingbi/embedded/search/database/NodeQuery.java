package org.bingbi.embedded.search.database;

import java.util.List;
import org.alfresco.service.cmr.repository.StoreRef;

/**
 * A query that the database serves.
 *
 * @param conditions all of them must hold
 * @param limit how many nodes to read at most
 */
public record NodeQuery(StoreRef store, List<NodeCondition> conditions, List<NodeOrder> order, long limit) {}

package org.alfresco.service.cmr.search;

/** Whether a query may be served by an index that lags behind. */
public enum QueryConsistency {
    EVENTUAL,
    TRANSACTIONAL,
    DEFAULT,
    TRANSACTIONAL_IF_POSSIBLE,
    HYBRID
}

package org.alfresco.service.cmr.search;

/** What cut the answers short. */
public enum LimitBy {
    UNLIMITED,
    FINAL_SIZE,
    NUMBER_OF_PERMISSION_EVALUATIONS
}

package org.alfresco.service.cmr.search;

/** How the answer was limited. */
public interface ResultSetMetaData {
    LimitBy getLimitedBy();

    SearchParameters getSearchParameters();

    String[] getSelectorNames();

    String[] getColumnNames();
}

package org.alfresco.service.cmr.search;

/** The nodes found. To be closed after use. */
public interface ResultSet extends ResultSetSPI<ResultSetRow, ResultSetMetaData> {}

package org.alfresco.service.cmr.search;

import org.alfresco.service.cmr.repository.StoreRef;

/** Searches nodes. */
public interface SearchService {

    String LANGUAGE_FTS_ALFRESCO = "fts-alfresco";

    String LANGUAGE_CMIS_STRICT = "cmis-strict";

    String LANGUAGE_CMIS_ALFRESCO = "cmis-alfresco";

    String LANGUAGE_INDEX_FTS_ALFRESCO = "index-fts-alfresco";

    String LANGUAGE_SOLR_FTS_ALFRESCO = "solr-fts-alfresco";

    ResultSet query(StoreRef store, String language, String query);

    ResultSet query(SearchParameters searchParameters);
}

package org.alfresco.service.cmr.search;

import org.alfresco.service.cmr.repository.StoreRef;

/** Searches nodes. */
public interface SearchService {
    String LANGUAGE_LUCENE = "lucene";

    String LANGUAGE_XPATH = "xpath";

    String LANGUAGE_FTS_ALFRESCO = "fts-alfresco";

    String LANGUAGE_CMIS_STRICT = "cmis-strict";

    String LANGUAGE_CMIS_ALFRESCO = "cmis-alfresco";

    String LANGUAGE_INDEX_CMIS = "index-cmis";

    String LANGUAGE_INDEX_ALFRESCO = "index-alfresco";

    String LANGUAGE_INDEX_SQL = "index-sql";

    String LANGUAGE_INDEX_FTS_ALFRESCO = "index-fts-alfresco";

    String LANGUAGE_SOLR_FTS_ALFRESCO = "solr-fts-alfresco";

    String LANGUAGE_SOLR_CMIS = "solr-cmis";

    String LANGUAGE_SOLR_ALFRESCO = "solr-alfresco";

    String LANGUAGE_SOLR_SQL = "solr-sql";

    ResultSet query(StoreRef store, String language, String query);

    ResultSet query(SearchParameters searchParameters);
}

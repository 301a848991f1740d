package org.alfresco.service.cmr.search;

import java.util.List;
import java.util.Locale;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.SearchParameters.SortDefinition;

/** The questions common to all ways of searching. */
public interface BasicSearchParameters {
    String getLanguage();

    String getQuery();

    List<StoreRef> getStores();

    List<Locale> getLocales();

    List<SortDefinition> getSortDefinitions();
}

package org.alfresco.service.cmr.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.NamespaceService;

/** A question to the search service. */
public class SearchParameters implements BasicSearchParameters {
    public static final Operator OR = Operator.OR;
    public static final Operator AND = Operator.AND;

    private final ArrayList<StoreRef> stores = new ArrayList<>();
    private final ArrayList<SortDefinition> sortDefinitions = new ArrayList<>();
    private final List<Locale> locales = new ArrayList<>();
    private final List<String> filterQueries = new ArrayList<>();
    private final List<FieldFacet> fieldFacets = new ArrayList<>();
    private final List<String> facetQueries = new ArrayList<>();
    private final Map<String, String> queryTemplates = new HashMap<>();
    private String language;
    private String query;
    private Operator defaultFtsOperator = Operator.OR;
    private String defaultFieldName = "TEXT";
    private String namespace = NamespaceService.CONTENT_MODEL_1_0_URI;
    private int maxItems = -1;
    private int skipCount;
    private int maxPermissionChecks = -1;
    private long maxPermissionCheckTimeMillis = -1;
    private GeneralHighlightParameters highlight;
    private QueryConsistency queryConsistency = QueryConsistency.DEFAULT;
    private boolean excludeDataInTheCurrentTransaction;
    private boolean spellCheck;

    /** Joins search terms that stand side by side. */
    public enum Operator {
        OR,
        AND
    }

    /** How the buckets of a facet are ordered. */
    public enum FieldFacetSort {
        COUNT,
        INDEX
    }

    /** The same question once more; what it consists of is shared. */
    public SearchParameters copy() {
        SearchParameters copy = new SearchParameters();
        copy.stores.addAll(stores);
        copy.sortDefinitions.addAll(sortDefinitions);
        copy.locales.addAll(locales);
        copy.filterQueries.addAll(filterQueries);
        copy.fieldFacets.addAll(fieldFacets);
        copy.facetQueries.addAll(facetQueries);
        copy.queryTemplates.putAll(queryTemplates);
        copy.language = language;
        copy.query = query;
        copy.defaultFtsOperator = defaultFtsOperator;
        copy.defaultFieldName = defaultFieldName;
        copy.namespace = namespace;
        copy.maxItems = maxItems;
        copy.skipCount = skipCount;
        copy.maxPermissionChecks = maxPermissionChecks;
        copy.maxPermissionCheckTimeMillis = maxPermissionCheckTimeMillis;
        copy.highlight = highlight;
        copy.queryConsistency = queryConsistency;
        copy.excludeDataInTheCurrentTransaction = excludeDataInTheCurrentTransaction;
        copy.spellCheck = spellCheck;
        return copy;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public String getLanguage() {
        return language;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    @Override
    public String getQuery() {
        return query;
    }

    /** Names a store to search; exactly one is supported. */
    public void addStore(StoreRef store) {
        if (stores.size() == 1 && !stores.contains(store)) {
            throw new IllegalStateException("At the moment, there can only be one store set for the search");
        }
        if (!stores.contains(store)) {
            stores.add(store);
        }
    }

    @Override
    public ArrayList<StoreRef> getStores() {
        return stores;
    }

    /** Sorts by a property, after the sorts added before. */
    public void addSort(String field, boolean ascending) {
        addSort(new SortDefinition(SortDefinition.SortType.FIELD, field, ascending));
    }

    public void addSort(SortDefinition sortDefinition) {
        sortDefinitions.add(sortDefinition);
    }

    @Override
    public ArrayList<SortDefinition> getSortDefinitions() {
        return sortDefinitions;
    }

    /** Adds a locale to search texts of; those of the request are searched where none is added. */
    public void addLocale(Locale locale) {
        locales.add(locale);
    }

    @Override
    public List<Locale> getLocales() {
        return locales;
    }

    /** Adds a query that answers must match too, without weight for their order. */
    public void addFilterQuery(String filterQuery) {
        filterQueries.add(filterQuery);
    }

    public List<String> getFilterQueries() {
        return filterQueries;
    }

    /** Asks for counts by the values of a property. */
    public void addFieldFacet(FieldFacet fieldFacet) {
        fieldFacets.add(fieldFacet);
    }

    public List<FieldFacet> getFieldFacets() {
        return fieldFacets;
    }

    /** Asks how many answers match a further query. */
    public void addFacetQuery(String facetQuery) {
        facetQueries.add(facetQuery);
    }

    public List<String> getFacetQueries() {
        return facetQueries;
    }

    public boolean hasFaceting() {
        return !fieldFacets.isEmpty() || !facetQueries.isEmpty();
    }

    /** Lets a name in the query stand for a search over several properties. */
    public String addQueryTemplate(String name, String template) {
        return queryTemplates.put(name, template);
    }

    public Map<String, String> getQueryTemplates() {
        return queryTemplates;
    }

    public void setDefaultFTSOperator(Operator defaultOperator) {
        defaultFtsOperator = defaultOperator;
    }

    public Operator getDefaultFTSOperator() {
        return defaultFtsOperator;
    }

    public void setDefaultFieldName(String defaultFieldName) {
        this.defaultFieldName = defaultFieldName;
    }

    public String getDefaultFieldName() {
        return defaultFieldName;
    }

    public void setNamespace(String namespace) {
        this.namespace = namespace;
    }

    public String getNamespace() {
        return namespace;
    }

    /** How many answers are wanted at most; -1 for all. */
    public void setMaxItems(int maxItems) {
        this.maxItems = maxItems;
    }

    public int getMaxItems() {
        return maxItems;
    }

    /** How many answers to pass over. */
    public void setSkipCount(int skipCount) {
        this.skipCount = skipCount;
    }

    public int getSkipCount() {
        return skipCount;
    }

    /** How many rows are checked at most for whether the asker may read them; -1 for the configured number. */
    public void setMaxPermissionChecks(int maxPermissionChecks) {
        this.maxPermissionChecks = maxPermissionChecks;
    }

    public int getMaxPermissionChecks() {
        return maxPermissionChecks;
    }

    /** For how many milliseconds rows are checked at most; -1 for the configured time. */
    public void setMaxPermissionCheckTimeMillis(long maxPermissionCheckTimeMillis) {
        this.maxPermissionCheckTimeMillis = maxPermissionCheckTimeMillis;
    }

    public long getMaxPermissionCheckTimeMillis() {
        return maxPermissionCheckTimeMillis;
    }

    /** Which passages are to be shown with the hits; null for none. */
    public GeneralHighlightParameters getHighlight() {
        return highlight;
    }

    public void setHighlight(GeneralHighlightParameters highlight) {
        this.highlight = highlight;
    }

    /** Whether an index that lags behind may serve the query. */
    public void setQueryConsistency(QueryConsistency queryConsistency) {
        this.queryConsistency = queryConsistency;
    }

    public QueryConsistency getQueryConsistency() {
        return queryConsistency;
    }

    public void excludeDataInTheCurrentTransaction(boolean exclude) {
        excludeDataInTheCurrentTransaction = exclude;
    }

    public boolean excludeDataInTheCurrentTransaction() {
        return excludeDataInTheCurrentTransaction;
    }

    /** Whether other spellings are to be proposed where little is found. */
    public void setSpellCheck(boolean spellCheck) {
        this.spellCheck = spellCheck;
    }

    public boolean isSpellCheck() {
        return spellCheck;
    }

    /** What to sort by. */
    public static class SortDefinition {
        private final SortType sortType;
        private final String field;
        private final boolean ascending;

        /** Whether a property, the score or the order of the index counts. */
        public enum SortType {
            FIELD,
            DOCUMENT,
            SCORE
        }

        public SortDefinition(SortType sortType, String field, boolean ascending) {
            this.sortType = sortType;
            this.field = field;
            this.ascending = ascending;
        }

        public SortType getSortType() {
            return sortType;
        }

        public String getField() {
            return field;
        }

        public boolean isAscending() {
            return ascending;
        }
    }

    /** Asks for counts by the values of a property. */
    public static class FieldFacet {
        private String field;
        private FieldFacetSort sort;
        private Integer limit;
        private int minCount;

        public FieldFacet(String field) {
            this.field = field;
        }

        public String getField() {
            return field;
        }

        public FieldFacetSort getSort() {
            return sort;
        }

        public void setSort(FieldFacetSort sort) {
            this.sort = sort;
        }

        /** How many buckets are wanted at most, {@code null} if that was not said. */
        public Integer getLimitOrNull() {
            return limit;
        }

        public void setLimitOrNull(Integer limitOrNull) {
            limit = limitOrNull;
        }

        /** How many answers a bucket must hold at least. */
        public int getMinCount() {
            return minCount;
        }

        public void setMinCount(int minCount) {
            this.minCount = minCount;
        }
    }
}

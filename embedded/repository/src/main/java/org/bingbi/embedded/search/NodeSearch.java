package org.bingbi.embedded.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.search.impl.querymodel.QueryModelException;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchParameters.Operator;
import org.alfresco.service.cmr.search.SearchService;
import org.bingbi.embedded.search.cmis.CmisStatementReader;
import org.bingbi.embedded.search.database.CmisResolver;
import org.bingbi.embedded.search.database.DatabaseSearch;
import org.bingbi.embedded.search.database.FtsResolver;
import org.bingbi.embedded.search.database.NodeCondition;
import org.bingbi.embedded.search.database.NodeQuery;
import org.bingbi.embedded.search.fts.FtsReader;
import org.bingbi.embedded.search.index.WordHits;
import org.bingbi.embedded.search.index.WordSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches as genuine Alfresco does: CMIS QL and what a database can serve of FTS-Alfresco are answered by the database, the
 * rest by the index; always of what the person who asks may read.
 */
public final class NodeSearch implements SearchService {

    private static final Logger LOG = LoggerFactory.getLogger(NodeSearch.class);

    private final SearchDictionary dictionary;
    private final DatabaseSearch database;
    private final WordSearch words;
    private final NodeService nodes;
    private final int maxPermissionChecks;

    public NodeSearch(
            SearchDictionary dictionary,
            DatabaseSearch database,
            WordSearch words,
            NodeService nodes,
            int maxPermissionChecks) {
        this.dictionary = dictionary;
        this.database = database;
        this.words = words;
        this.nodes = nodes;
        this.maxPermissionChecks = maxPermissionChecks;
    }

    @Override
    public ResultSet query(StoreRef store, String language, String query) {
        SearchParameters parameters = new SearchParameters();
        parameters.addStore(store);
        parameters.setLanguage(language);
        parameters.setQuery(query);
        return query(parameters);
    }

    @Override
    public ResultSet query(SearchParameters parameters) {
        if (parameters.getStores().isEmpty()) {
            throw new IllegalStateException("Must specify at least one store to search");
        }
        return switch (parameters.getLanguage()) {
            case LANGUAGE_CMIS_ALFRESCO, LANGUAGE_CMIS_STRICT -> cmis(parameters);
            case LANGUAGE_FTS_ALFRESCO -> fullText(parameters);
            case LANGUAGE_INDEX_FTS_ALFRESCO, LANGUAGE_SOLR_FTS_ALFRESCO -> byWords(parameters);
            default ->
                throw new IllegalArgumentException("The search language " + parameters.getLanguage()
                        + " is not offered: use " + LANGUAGE_CMIS_ALFRESCO + " or " + LANGUAGE_FTS_ALFRESCO);
        };
    }

    private ResultSet cmis(SearchParameters parameters) {
        if (parameters.getQueryConsistency() == QueryConsistency.EVENTUAL || parameters.hasFaceting()) {
            throw new QueryModelException("CMIS QL is served from the database only, and so without facets");
        }
        return read(
                parameters,
                CmisResolver.resolve(
                        dictionary,
                        CmisStatementReader.read(parameters.getQuery()),
                        store(parameters),
                        limit(parameters)));
    }

    private ResultSet fullText(SearchParameters parameters) {
        QueryConsistency consistency = parameters.getQueryConsistency();
        if (consistency == QueryConsistency.TRANSACTIONAL) {
            return read(parameters, exact(parameters));
        }
        if (consistency == QueryConsistency.EVENTUAL || parameters.hasFaceting() || parameters.getHighlight() != null) {
            return byWords(parameters);
        }
        NodeQuery exact;
        try {
            exact = exact(parameters);
        } catch (QueryModelException e) {
            return byWords(parameters);
        }
        return read(parameters, exact);
    }

    private NodeQuery exact(SearchParameters parameters) {
        FtsResolver resolver = new FtsResolver(dictionary, parameters.getNamespace(), store(parameters));
        boolean conjunction = parameters.getDefaultFTSOperator() == Operator.AND;
        List<NodeCondition> conditions = new ArrayList<>();
        conditions.add(resolver.condition(FtsReader.read(parameters.getQuery(), conjunction)));
        for (String filter : parameters.getFilterQueries()) {
            conditions.add(resolver.condition(FtsReader.read(filter, conjunction)));
        }
        return new NodeQuery(
                store(parameters),
                conditions,
                parameters.getSortDefinitions().stream().map(resolver::order).toList(),
                limit(parameters));
    }

    private static StoreRef store(SearchParameters parameters) {
        if (parameters.getStores().size() > 1) {
            throw new QueryModelException("Multi-store queries are not supported");
        }
        return parameters.getStores().get(0);
    }

    /** One more than is shown, to know whether there are more; never beyond what Alfresco examines. */
    private long limit(SearchParameters parameters) {
        long wanted = parameters.getMaxItems() < 0
                ? Long.MAX_VALUE
                : (long) parameters.getMaxItems() + Math.max(0, parameters.getSkipCount()) + 1;
        return Math.min(wanted, examined(parameters));
    }

    private long examined(SearchParameters parameters) {
        int checks =
                parameters.getMaxPermissionChecks() < 0 ? maxPermissionChecks : parameters.getMaxPermissionChecks();
        return checks == Integer.MAX_VALUE ? Long.MAX_VALUE : checks + 1L;
    }

    private ResultSet read(SearchParameters parameters, NodeQuery query) {
        List<DatabaseSearch.Found> found = database.find(query);
        if (found.size() == examined(parameters)) {
            LOG.warn("An answer was cut after {} nodes: see system.acl.maxPermissionChecks", found.size());
        }
        int from = Math.min(Math.max(0, parameters.getSkipCount()), found.size());
        int to = parameters.getMaxItems() < 0
                ? found.size()
                : (int) Math.min((long) from + parameters.getMaxItems(), found.size());
        List<WordHits.Hit> hits = found.subList(from, to).stream()
                .map(each -> new WordHits.Hit(each.reference(), 1f))
                .toList();
        return new FoundNodes(
                parameters,
                nodes,
                hits,
                found.size(),
                found.size() > to,
                new WordHits(found.size(), hits, Map.of(), Map.of(), Map.of()));
    }

    private ResultSet byWords(SearchParameters parameters) {
        WordHits found = words.find(parameters);
        return new FoundNodes(
                parameters,
                nodes,
                found.hits(),
                found.total(),
                found.total()
                        > Math.max(0, parameters.getSkipCount())
                                + (long) found.hits().size(),
                found);
    }
}

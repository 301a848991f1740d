package org.bingbi.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.bingbi.index.IndexLocale;
import org.bingbi.support.ExactQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds words in forms, opinions and evidence by the index, as the asker: what he may not read is not found. */
public final class WordSearch {

    private static final Logger LOG = LoggerFactory.getLogger(WordSearch.class);

    /** More entries are not named one by one in a query. */
    private static final int FEW = 100;

    private final SearchService search;
    private final NodeValueCache<NodeRef> dossiers;
    private final PhraseCheck check;
    private final int mostPlaces;
    private final boolean off;

    /**
     * @param search the public bean
     * @param nodes the internal bean, asked only for the parents of what the asker found
     * @param mostPlaces so many places are looked at at most; who finds more is told so
     * @param remembered of so many places at most it is kept in memory where they are
     * @param settings the repository's; {@code index.subsystem.name} is {@code noindex} when it has no index
     */
    public WordSearch(
            SearchService search,
            NodeService nodes,
            NodeBulkLoader loader,
            PhraseCheck check,
            int mostPlaces,
            int remembered,
            Properties settings) {
        this.search = search;
        this.dossiers = new NodeValueCache<>(
                nodes, loader, place -> nodes.getPrimaryParent(place).getParentRef(), remembered);
        this.check = check;
        this.mostPlaces = mostPlaces;
        this.off = "noindex".equals(settings.getProperty("index.subsystem.name"));
    }

    /**
     * Where words stand.
     *
     * @param in the entries, each with the places in it, the best first
     * @param cutAt how many places were looked at where there are more, so that entries may be missing
     */
    record BootstrapFolders(Map<NodeRef, List<NodeRef>> in, Optional<Integer> cutAt) {

        static final BootstrapFolders NONE = new BootstrapFolders(Map.of(), Optional.empty());
    }

    boolean isOff() {
        return off;
    }

    /**
     * The entries in which all words stand in one place.
     *
     * @throws IndexUnavailableException when the index does not answer
     */
    BootstrapFolders find(String words) {
        return find(words, "");
    }

    /** Whether so many entries can be named, and all of them be looked at. */
    boolean canBeAskedOf(int entries) {
        return entries <= Math.min(FEW, mostPlaces);
    }

    /**
     * Those of a few entries, whatever else the words stand in.
     *
     * @throws IndexUnavailableException when the index does not answer
     */
    BootstrapFolders find(String words, List<NodeRef> among) {
        String parents = among.stream()
                .map(dossier -> "PARENT:\"" + dossier + "\"")
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        return find(words, parents);
    }

    private BootstrapFolders find(String words, String condition) {
        List<Phrase> phrases = Phrase.of(words);
        if (phrases.isEmpty()) {
            return BootstrapFolders.NONE;
        }
        Found found = ask(WordStatement.of(phrases) + condition);
        Map<NodeRef, List<NodeRef>> places = new LinkedHashMap<>();
        dossiers.of(check.holding(phrases, found.places()))
                .forEach((place, dossier) -> places.computeIfAbsent(dossier, none -> new ArrayList<>())
                        .add(place));
        return new BootstrapFolders(places, found.isCut() ? Optional.of(mostPlaces) : Optional.empty());
    }

    private record Found(List<NodeRef> places, boolean isCut) {}

    /** An index that is away or broken is told apart from one that finds nothing; the query is not told to the log, as it names people. */
    private Found ask(String statement) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQuery(statement);
        IndexLocale.asked().forEach(parameters::addLocale);
        parameters.setMaxItems(mostPlaces);
        parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
        parameters.setMaxPermissionCheckTimeMillis(ExactQuery.PERMISSION_CHECK_MILLIS);
        try {
            ResultSet found = search.query(parameters);
            try {
                return new Found(List.copyOf(found.getNodeRefs()), isCut(found));
            } finally {
                found.close();
            }
        } catch (AccessDeniedException refused) {
            throw refused;
        } catch (RuntimeException away) {
            LOG.warn("The index does not answer, words cannot be searched: {}", causes(away));
            throw new IndexUnavailableException();
        }
    }

    private static String causes(Throwable away) {
        List<String> causes = new ArrayList<>();
        for (Throwable each = away; each != null && causes.size() < 5; each = each.getCause()) {
            causes.add(each.getClass().getName());
        }
        return String.join(", by ", causes);
    }

    /**
     * By the number that the index names: places of nodes deleted since it looked are in it and not in the result. Where Alfresco takes out
     * afterwards what is denied, the number is that of what is left, and only the result knows whether there was more.
     */
    private boolean isCut(ResultSet found) {
        return found.getNumberFound() > mostPlaces || found.hasMore() && found.getNumberFound() == found.length();
    }
}

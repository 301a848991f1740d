package org.bingbi.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.bingbi.query.ExactQuery;

/** Finds words in forms, opinions and evidence by the index, as the asker: what he may not read is not found. */
public final class WordSearch {

    /** More entries are not named one by one in a query. */
    private static final int FEW = 100;

    private static final String PLACES =
            "(TYPE:\"bb:registerForm\" OR TYPE:\"bb:evidence\" OR TYPE:\"bb:signatureStep\")";

    private static final List<String> FIELDS = List.of(
            "TEXT",
            "bb:originalName",
            "bb:opinion",
            "bb:interventionContent",
            "bb:replyContent",
            "bb:specialNotes",
            "bb:intervenerName",
            "bb:intervenerOrganisation",
            "bb:caseName",
            "bb:caseCause",
            "bb:recorderName");

    private final SearchService search;
    private final Remembered<NodeRef> dossiers;
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
            int mostPlaces,
            int remembered,
            Properties settings) {
        this.search = search;
        this.dossiers = new Remembered<>(
                nodes, loader, place -> nodes.getPrimaryParent(place).getParentRef(), remembered);
        this.mostPlaces = mostPlaces;
        this.off = "noindex".equals(settings.getProperty("index.subsystem.name"));
    }

    /**
     * Where words stand.
     *
     * @param in the entries, each with the places in it, the best first
     * @param cutAt how many places were looked at where there are more, so that entries may be missing
     */
    record Places(Map<NodeRef, List<NodeRef>> in, Optional<Integer> cutAt) {}

    boolean isOff() {
        return off;
    }

    /** The entries in which all words stand in one place. */
    Places find(String words) {
        return placed(statement(words));
    }

    /** Whether so many entries can be named, and all of them be looked at. */
    boolean canBeAskedOf(int entries) {
        return entries <= Math.min(FEW, mostPlaces);
    }

    /** Those of a few entries, whatever else the words stand in. */
    Places find(String words, List<NodeRef> among) {
        String parents = among.stream()
                .map(dossier -> "PARENT:\"" + dossier + "\"")
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        return placed(statement(words) + parents);
    }

    private static String statement(String words) {
        return PLACES + " AND " + split(words).map(WordSearch::anywhere).collect(Collectors.joining(" AND "));
    }

    private Places placed(String statement) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQuery(statement);
        parameters.setMaxItems(mostPlaces);
        parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
        parameters.setMaxPermissionCheckTimeMillis(ExactQuery.PERMISSION_CHECK_MILLIS);
        ResultSet found = search.query(parameters);
        try {
            Map<NodeRef, List<NodeRef>> places = new LinkedHashMap<>();
            dossiers.of(found.getNodeRefs())
                    .forEach((place, dossier) -> places.computeIfAbsent(dossier, none -> new ArrayList<>())
                            .add(place));
            return new Places(places, isCut(found) ? Optional.of(mostPlaces) : Optional.empty());
        } finally {
            found.close();
        }
    }

    /**
     * By the number that the index names: places of nodes deleted since it looked are in it and not in the result. Where Alfresco takes out
     * afterwards what is denied, the number is that of what is left, and only the result knows whether there was more.
     */
    private boolean isCut(ResultSet found) {
        return found.getNumberFound() > mostPlaces || found.hasMore() && found.getNumberFound() == found.length();
    }

    /** Words as given, between blanks. */
    static Stream<String> split(String words) {
        return Arrays.stream(words.strip().split("[\\s\\u3000]+")).filter(word -> !word.isBlank());
    }

    private static String anywhere(String word) {
        String quoted = "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return FIELDS.stream().map(field -> field + ":" + quoted).collect(Collectors.joining(" OR ", "(", ")"));
    }
}

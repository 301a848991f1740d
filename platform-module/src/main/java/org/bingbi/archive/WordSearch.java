package org.bingbi.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/** Finds words in forms, opinions and evidence by the index, as the asker: what he may not read is not found. */
public final class WordSearch {

    /** More places than anybody reads; who meets this many should say more. */
    private static final int MOST_PLACES = 2000;

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
    private final NodeService nodes;
    private final boolean off;

    /**
     * @param search the public bean
     * @param nodes the internal bean, asked only for the parents of what the asker found
     * @param settings the repository's; {@code index.subsystem.name} is {@code noindex} when it has no index
     */
    public WordSearch(SearchService search, NodeService nodes, Properties settings) {
        this.search = search;
        this.nodes = nodes;
        this.off = "noindex".equals(settings.getProperty("index.subsystem.name"));
    }

    boolean isOff() {
        return off;
    }

    /** The entries in which all words stand in one place, the best first, each with those places. */
    Map<NodeRef, List<NodeRef>> find(String words) {
        Map<NodeRef, List<NodeRef>> places = new LinkedHashMap<>();
        for (NodeRef place : places(words)) {
            NodeRef dossier = nodes.getPrimaryParent(place).getParentRef();
            places.computeIfAbsent(dossier, none -> new ArrayList<>()).add(place);
        }
        return places;
    }

    private List<NodeRef> places(String words) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQuery(
                PLACES + " AND " + split(words).map(WordSearch::anywhere).collect(Collectors.joining(" AND ")));
        parameters.setMaxItems(MOST_PLACES);
        ResultSet found = search.query(parameters);
        try {
            return List.copyOf(found.getNodeRefs());
        } finally {
            found.close();
        }
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

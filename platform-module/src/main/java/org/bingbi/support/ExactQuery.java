package org.bingbi.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.QueryConsistency;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;

/**
 * Lists that must be exact at once come from the database: CMIS QL, in the transactional way, which refuses a statement that only the
 * index could answer instead of silently finding nothing. Only what the asker may read is found.
 */
public final class ExactQuery {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "'TIMESTAMP '''yyyy-MM-dd'T'HH:mm:ss.SSS'Z'''")
            .withZone(ZoneOffset.UTC);

    /** Alfresco cuts a result after some seconds of permission checks without saying so; a list that is cut would be a wrong list. */
    public static final long PERMISSION_CHECK_MILLIS = 120_000;

    private final SearchService search;

    /** With the public bean, so that the asker's rights decide. */
    public ExactQuery(SearchService search) {
        this.search = search;
    }

    /** Everything, in the statement's order. */
    public List<NodeRef> all(String statement) {
        return nodes(statement, 0, -1);
    }

    /** A part: at most {@code max} after the first {@code skip}. */
    public List<NodeRef> nodes(String statement, int skip, int max) {
        SearchParameters parameters = new SearchParameters();
        parameters.setLanguage(SearchService.LANGUAGE_CMIS_ALFRESCO);
        parameters.setQueryConsistency(QueryConsistency.TRANSACTIONAL);
        parameters.addStore(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE);
        parameters.setQuery(statement);
        parameters.setSkipCount(skip);
        parameters.setMaxItems(max);
        parameters.setMaxPermissionChecks(Integer.MAX_VALUE);
        parameters.setMaxPermissionCheckTimeMillis(PERMISSION_CHECK_MILLIS);
        ResultSet found = search.query(parameters);
        try {
            return List.copyOf(found.getNodeRefs());
        } finally {
            found.close();
        }
    }

    /** A text as a literal, whatever it holds. */
    public static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** A pattern for LIKE that finds the text anywhere. */
    public static String containing(String text) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "'%" + escaped.replace("'", "\\'") + "%'";
    }

    /** An instant as a literal, to the millisecond. */
    public static String literal(Instant instant) {
        return TIMESTAMP.format(instant);
    }
}

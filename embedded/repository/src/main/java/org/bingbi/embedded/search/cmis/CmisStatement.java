package org.bingbi.embedded.search.cmis;

import java.util.List;
import java.util.Optional;

/**
 * A CMIS QL statement, read but not yet held against the dictionary.
 *
 * @param columns the columns selected; empty for {@code *}
 * @param sources the type or aspect of FROM first, then those joined
 * @param where the condition, if any
 * @param orderBy the sort keys in their order
 */
public record CmisStatement(
        List<CmisColumn> columns, List<Source> sources, Optional<CmisCondition> where, List<SortKey> orderBy) {

    /**
     * A type or an aspect that the node must have.
     *
     * @param name the query name, such as {@code bb:dossier} or {@code cmis:document}
     * @param alias its name within the statement
     * @param optional whether it came by LEFT JOIN and so demands nothing
     */
    public record Source(String name, Optional<String> alias, boolean optional) {}

    /** One key of ORDER BY. */
    public record SortKey(CmisColumn column, boolean ascending) {}
}

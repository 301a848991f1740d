package org.bingbi.embedded.search.cmis;

import java.util.Optional;

/**
 * A property named in a CMIS QL statement.
 *
 * @param alias the source it is taken from, where the statement says so
 * @param name the query name as written, such as {@code bb:number} or {@code cmis:creationDate}
 * @param letterCase the folding asked for by {@code UPPER()} or {@code LOWER()}
 */
public record CmisColumn(Optional<String> alias, String name, LetterCase letterCase) {

    /** How letters are folded before a comparison. */
    public enum LetterCase {
        AS_IS,
        UPPER,
        LOWER
    }

    /** The column as one would write it. */
    public String written() {
        return alias.map(a -> a + "." + name).orElse(name);
    }
}

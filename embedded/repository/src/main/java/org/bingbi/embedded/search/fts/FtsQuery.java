package org.bingbi.embedded.search.fts;

import java.util.List;
import java.util.Optional;

/** An FTS-Alfresco query, read but not yet held against the dictionary. */
public sealed interface FtsQuery {

    /** A group of clauses, with Lucene's meaning of each occurrence. */
    record Group(List<Clause> clauses) implements FtsQuery {}

    /** Words, or with {@code exact} the whole value, of a field; the default field where none is named. */
    record Words(Optional<String> field, String text, boolean exact) implements FtsQuery {}

    /** A pattern of {@code *} and {@code ?} for one word, or with {@code exact} for the whole value. */
    record Wildcard(Optional<String> field, String pattern, boolean exact) implements FtsQuery {}

    /** A word with another after it, at most {@code slop} words between. */
    record Near(Optional<String> field, String first, int slop, String last) implements FtsQuery {}

    /** Values between two ends. */
    record Range(Optional<String> field, String lower, boolean lowerIncluded, String upper, boolean upperIncluded)
            implements FtsQuery {}

    /** A query whose hits count for more, or less. */
    record Boosted(FtsQuery query, float boost) implements FtsQuery {}

    /** One member of a group. */
    record Clause(Occurrence occurrence, FtsQuery query) {}

    /** Whether a member of a group must, may or must not match. */
    enum Occurrence {
        MUST,
        MAY,
        MUST_NOT
    }
}

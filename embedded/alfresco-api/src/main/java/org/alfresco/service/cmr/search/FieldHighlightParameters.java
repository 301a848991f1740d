package org.alfresco.service.cmr.search;

import java.util.Objects;

/** How the words found in one field are shown. */
public class FieldHighlightParameters extends HighlightParameters {

    private final String field;

    public FieldHighlightParameters(
            String field,
            Integer snippetCount,
            Integer fragmentSize,
            Boolean mergeContiguous,
            String prefix,
            String postfix) {
        super(snippetCount, fragmentSize, mergeContiguous, prefix, postfix);
        this.field = field;
    }

    /** The field, such as {@code cm:content}. */
    public String getField() {
        return field;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && Objects.equals(field, ((FieldHighlightParameters) other).field);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), field);
    }
}

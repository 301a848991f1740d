package org.alfresco.service.cmr.search;

import java.util.List;
import java.util.Objects;

/** How the words found are shown, for all fields and for each. */
public class GeneralHighlightParameters extends HighlightParameters {

    private final Integer maxAnalyzedChars;
    private final Boolean usePhraseHighlighter;
    private final List<FieldHighlightParameters> fields;

    public GeneralHighlightParameters(
            Integer snippetCount,
            Integer fragmentSize,
            Boolean mergeContiguous,
            String prefix,
            String postfix,
            Integer maxAnalyzedChars,
            Boolean usePhraseHighlighter,
            List<FieldHighlightParameters> fields) {
        super(snippetCount, fragmentSize, mergeContiguous, prefix, postfix);
        this.maxAnalyzedChars = maxAnalyzedChars;
        this.usePhraseHighlighter = usePhraseHighlighter;
        this.fields = fields;
    }

    /** How far into a text words are looked for. */
    public Integer getMaxAnalyzedChars() {
        return maxAnalyzedChars;
    }

    /** Whether the words of a phrase are shown only where they stand together. */
    public Boolean getUsePhraseHighlighter() {
        return usePhraseHighlighter;
    }

    /** The fields whose words are shown. */
    public List<FieldHighlightParameters> getFields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && Objects.equals(maxAnalyzedChars, ((GeneralHighlightParameters) other).maxAnalyzedChars)
                && Objects.equals(usePhraseHighlighter, ((GeneralHighlightParameters) other).usePhraseHighlighter)
                && Objects.equals(fields, ((GeneralHighlightParameters) other).fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), maxAnalyzedChars, usePhraseHighlighter, fields);
    }
}

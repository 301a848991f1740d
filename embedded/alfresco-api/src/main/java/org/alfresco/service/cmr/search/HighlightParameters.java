package org.alfresco.service.cmr.search;

import java.util.Objects;

/** How the words found are shown within their surroundings; null leaves a choice to the repository. */
public abstract class HighlightParameters {

    private final Integer snippetCount;
    private final Integer fragmentSize;
    private final Boolean mergeContiguous;
    private final String prefix;
    private final String postfix;

    public HighlightParameters(
            Integer snippetCount, Integer fragmentSize, Boolean mergeContiguous, String prefix, String postfix) {
        this.snippetCount = snippetCount;
        this.fragmentSize = fragmentSize;
        this.mergeContiguous = mergeContiguous;
        this.prefix = prefix;
        this.postfix = postfix;
    }

    /** How many passages of a field are shown. */
    public Integer getSnippetCount() {
        return snippetCount;
    }

    /** How many characters a passage has, about. */
    public Integer getFragmentSize() {
        return fragmentSize;
    }

    /** Whether passages that touch are joined. */
    public Boolean getMergeContiguous() {
        return mergeContiguous;
    }

    /** What is put before a word found. */
    public String getPrefix() {
        return prefix;
    }

    /** What is put after a word found. */
    public String getPostfix() {
        return postfix;
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && Objects.equals(snippetCount, ((HighlightParameters) other).snippetCount)
                && Objects.equals(fragmentSize, ((HighlightParameters) other).fragmentSize)
                && Objects.equals(mergeContiguous, ((HighlightParameters) other).mergeContiguous)
                && Objects.equals(prefix, ((HighlightParameters) other).prefix)
                && Objects.equals(postfix, ((HighlightParameters) other).postfix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(snippetCount, fragmentSize, mergeContiguous, prefix, postfix);
    }
}

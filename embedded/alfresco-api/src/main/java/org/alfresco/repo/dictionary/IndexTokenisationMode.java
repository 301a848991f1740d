package org.alfresco.repo.dictionary;

/** Whether the text of a property is found by its words, as a whole, or both. */
public enum IndexTokenisationMode {
    TRUE,
    FALSE,
    BOTH
}

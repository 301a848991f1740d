package org.bingbi.access;

import java.util.Arrays;

/**
 * What Alfresco's action service may still do to a file that is being handed in, until it is sealed. What stands in no row is refused
 * (article 15), an add-on's actions as well, and nothing is done to any other node of the register. The values of parameters have no row: no
 * action is handed a record.
 */
enum AllowedAction {
    /** Alfresco asks for it with each upload, so that a refusal would undo the upload; it writes nothing but properties of the file itself. */
    EXTRACT_METADATA("extract-metadata");

    private final String definition;

    AllowedAction(String definition) {
        this.definition = definition;
    }

    /** @param definition the name of the action or condition */
    static boolean allows(String definition) {
        return Arrays.stream(values()).anyMatch(row -> row.definition.equals(definition));
    }
}

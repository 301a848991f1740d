package org.bingbi.confidentiality;

import java.util.Arrays;
import java.util.function.BiPredicate;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What Alfresco's action service may do to a node of the register; what stands in no row is refused (article 15), an add-on's actions as well.
 * The values of parameters have no row: no action is handed a record.
 */
enum AllowedAction {
    /** Alfresco asks for it with each upload, so that a refusal would undo the upload; it writes nothing but properties of the file itself. */
    EXTRACT_METADATA("extract-metadata", Guard::isHandedIn);

    private final String definition;
    private final BiPredicate<Guard, NodeRef> on;

    AllowedAction(String definition, BiPredicate<Guard, NodeRef> on) {
        this.definition = definition;
        this.on = on;
    }

    /** @param definition the name of the action or condition */
    static boolean allows(Guard guard, String definition, NodeRef node) {
        return Arrays.stream(values()).anyMatch(row -> row.definition.equals(definition) && row.on.test(guard, node));
    }
}

package org.bingbi.embedded.node;

import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.namespace.QName;

/** Which properties follow from a node's row and are not stored one by one. */
final class NodeProperties {
    static final Set<QName> AUDITABLE = Set.of(
            ContentModel.PROP_CREATED,
            ContentModel.PROP_CREATOR,
            ContentModel.PROP_MODIFIED,
            ContentModel.PROP_MODIFIER);

    private static final Set<QName> REFERENCEABLE = Set.of(
            ContentModel.PROP_STORE_PROTOCOL,
            ContentModel.PROP_STORE_IDENTIFIER,
            ContentModel.PROP_NODE_UUID,
            ContentModel.PROP_NODE_DBID);

    private NodeProperties() {}

    static boolean ofRow(QName property) {
        return AUDITABLE.contains(property) || REFERENCEABLE.contains(property);
    }
}

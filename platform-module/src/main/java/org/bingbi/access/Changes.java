package org.bingbi.access;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Which properties an update changes, without those that Alfresco keeps by itself. */
public final class Changes {

    private static final Set<QName> ALFRESCOS_OWN = Set.of(
            ContentModel.PROP_CREATED,
            ContentModel.PROP_CREATOR,
            ContentModel.PROP_MODIFIED,
            ContentModel.PROP_MODIFIER,
            ContentModel.PROP_ACCESSED);

    private Changes() {}

    public static Set<QName> between(Map<QName, Serializable> before, Map<QName, Serializable> after) {
        Set<QName> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> ALFRESCOS_OWN.contains(name)
                || name.getNamespaceURI().equals(NamespaceService.SYSTEM_MODEL_1_0_URI)
                || Objects.equals(nothing(before.get(name)), nothing(after.get(name))));
        return names;
    }

    /** An empty text and an absent one are the same to a reader. */
    private static Serializable nothing(Serializable value) {
        return "".equals(value) ? null : value;
    }
}

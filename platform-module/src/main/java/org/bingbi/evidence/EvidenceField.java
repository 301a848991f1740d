package org.bingbi.evidence;

import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/** What the recorder says of a file: the names in the web API, and the properties that hold it. */
final class EvidenceField {

    static final Map<String, QName> PROPERTIES = Map.of(
            "kind", RegisterModel.PROP_EVIDENCE_KIND,
            "source", RegisterModel.PROP_EVIDENCE_SOURCE,
            "obtainedAt", RegisterModel.PROP_OBTAINED_AT,
            "evidenceForm", RegisterModel.PROP_EVIDENCE_FORM);

    private EvidenceField() {}

    /** The name in the web API. */
    static String of(QName property) {
        return PROPERTIES.entrySet().stream()
                .filter(field -> field.getValue().equals(property))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(property.getLocalName());
    }
}

package org.bingbi.confidentiality;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;

/** Seals what was submitted: it belongs to the system from then on, and says since when (articles 5 and 15). */
public final class Sealing {

    private final NodeService nodeService;
    private final DossierRights rights;

    /** @param nodeService the internal bean */
    public Sealing(NodeService nodeService, DossierRights rights) {
        this.nodeService = nodeService;
        this.rights = rights;
    }

    /** Called inside {@link RoutePass} only; what is sealed stays as it is. */
    public void seal(NodeRef node, Instant at) {
        if (!nodeService.hasAspect(node, RegisterModel.ASPECT_SEALED)) {
            rights.seal(node);
            Map<QName, Serializable> properties = new HashMap<>();
            properties.put(RegisterModel.PROP_SEALED_AT, Date.from(at));
            nodeService.addAspect(node, RegisterModel.ASPECT_SEALED, properties);
        }
    }
}

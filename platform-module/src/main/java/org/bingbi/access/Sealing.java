package org.bingbi.access;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.RegisterModel;

/** Seals what was submitted: it belongs to the system from then on, and says since when (articles 5 and 15). */
public final class Sealing {

    private final NodeService nodeService;
    private final DossierRights rights;
    private final SystemAuthorship authorship;

    /** @param nodeService the internal bean */
    public Sealing(NodeService nodeService, DossierRights rights, SystemAuthorship authorship) {
        this.nodeService = nodeService;
        this.rights = rights;
        this.authorship = authorship;
    }

    /** As the system only: what is sealed stays as it is. */
    public void seal(NodeRef node, Instant at) {
        if (!nodeService.hasAspect(node, RegisterModel.ASPECT_SEALED)) {
            rights.seal(node);
            authorship.seal(node, Map.of(RegisterModel.PROP_SEALED_AT, Date.from(at)));
        }
    }
}

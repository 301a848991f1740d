package org.bingbi.signature;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.audit.Trail;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.RegisterModel;
import org.bingbi.recording.Drafts;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.routing.Route;

/** 退回补正: gives a dossier back to its recorder for completion (article 14). As the system only. */
public final class Returns {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final Route route;
    private final Drafts drafts;
    private final DossierRights rights;
    private final OfficeCalendar workingDays;
    private final Trail trail;

    /** @param nodeService the gateway */
    public Returns(
            SealedNodes nodeService,
            DossierNodes dossiers,
            Route route,
            Drafts drafts,
            DossierRights rights,
            OfficeCalendar workingDays,
            Trail trail) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.route = route;
        this.drafts = drafts;
        this.rights = rights;
        this.workingDays = workingDays;
        this.trail = trail;
    }

    /**
     * What was signed so far stays with its revision, and the recorder completes a new one against a clock.
     *
     * @param fields the properties of the form's node as it was returned
     */
    void giveBack(NodeRef dossier, Map<QName, Serializable> fields) {
        route.withdraw(dossier);
        NodeRef form = drafts.nextForm(dossier, fields, dossiers.revision(dossier) + 1);
        rights.seal(form);
        rights.recorderCompletes(dossier, form, dossiers.recorder(dossier));
        Map<QName, Serializable> returned =
                new HashMap<>(WorkingDays.clocked(workingDays.deadline(trail.now(dossier))));
        returned.put(RegisterModel.PROP_CLOCK_MISSED, false);
        returned.put(RegisterModel.PROP_ANNOUNCED_AT, null);
        returned.put(RegisterModel.PROP_REMINDED_AT, null);
        nodeService.addAspect(dossier, RegisterModel.ASPECT_CLOCKED, returned);
        nodeService.setProperty(dossier, RegisterModel.PROP_STATUS, DossierStatus.RETURNED.name());
    }
}

package org.bingbi.consent;

import java.util.Set;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.access.DossierRights;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;
import org.bingbi.routing.InvolvedPeople;
import org.bingbi.routing.RouteListener;

/**
 * A request for consent has rights of its own, apart from its dossier's: whoever turns out to be concerned, or steps back, after he
 * decided it reads it no longer either (articles 13 and 15). As the system only.
 */
public final class ConsentAccess implements RouteListener {

    private final NodeService nodeService;
    private final DossierNodes dossiers;
    private final InvolvedPeople involved;
    private final DossierRights rights;

    /** @param nodeService the internal bean */
    public ConsentAccess(
            NodeService nodeService, DossierNodes dossiers, InvolvedPeople involved, DossierRights rights) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.involved = involved;
        this.rights = rights;
    }

    /** Keeps every request of the dossier, decided or not, from whom it concerns now. */
    @Override
    public void routePlanned(NodeRef dossier) {
        if (!Boolean.TRUE.equals(nodeService.getProperty(dossier, RegisterModel.PROP_CONSENT_ASKED))) {
            return;
        }
        Set<String> concerned = concerned(dossier);
        for (NodeRef consent : dossiers.lateConsents(dossier)) {
            concerned.forEach(account -> rights.consentNotHis(consent, account));
        }
    }

    private Set<String> concerned(NodeRef dossier) {
        Set<String> concerned = new TreeSet<>(dossiers.denied(dossier));
        concerned.addAll(involved.of(dossier).denied());
        concerned.remove(dossiers.recorder(dossier));
        return concerned;
    }
}

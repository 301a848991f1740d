package org.bingbi.register.web;

import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;

/** Reads the lines of lists as the caller: what they may not read is not in it. */
public final class DossierSummaries {

    private static final String DRAFT = "DRAFT";
    private static final String RETURNED = "RETURNED";

    private final NodeService nodes;
    private final Clocks clocks;

    /** @param nodes the public bean */
    public DossierSummaries(NodeService nodes, Clocks clocks) {
        this.nodes = nodes;
        this.clocks = clocks;
    }

    public DossierSummary of(NodeRef dossier) {
        return of(dossier, new Properties(nodes.getProperties(dossier)));
    }

    public DossierSummary of(NodeRef dossier, Properties properties) {
        String status = properties.text(RegisterModel.PROP_STATUS);
        return new DossierSummary(
                dossier.getId(),
                properties.text(RegisterModel.PROP_NUMBER),
                status,
                properties.text(RegisterModel.PROP_INTERVENER_NAME),
                properties.text(RegisterModel.PROP_INTERVENER_ORGANISATION),
                properties.text(RegisterModel.PROP_INTERVENER_CATEGORY),
                properties.text(RegisterModel.PROP_CASE_NAME),
                properties.text(RegisterModel.PROP_CASE_NUMBER),
                properties.text(RegisterModel.PROP_RECORDER_NAME),
                properties.text(RegisterModel.PROP_RECORDER_DEPARTMENT),
                properties.instant(RegisterModel.PROP_INTERVENTION_AT),
                properties.text(RegisterModel.PROP_INTERVENTION_MANNER),
                properties.texts(RegisterModel.PROP_BEHAVIOURS),
                properties.instant(RegisterModel.PROP_SUBMITTED_AT),
                properties.instant(ContentModel.PROP_MODIFIED),
                properties.is(RegisterModel.PROP_LATE),
                DRAFT.equals(status)
                        ? clocks.toRecord(properties.instant(RegisterModel.PROP_INTERVENTION_AT))
                        : RETURNED.equals(status) ? clocks.of(properties, true) : null);
    }
}

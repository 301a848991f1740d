package org.bingbi.register;

import java.time.Instant;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.RegisterModel;

/** Gives a submitted dossier its number in the register (article 14). As the system only. */
public final class Numbering {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final RegisterNumbers numbers;

    /** @param nodeService the gateway */
    public Numbering(SealedNodes nodeService, DossierNodes dossiers, RegisterNumbers numbers) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.numbers = numbers;
    }

    /**
     * Gives the next number of the year, in Asia/Shanghai, to a dossier without one; as late in its transaction as can be.
     * Not to what goes to the superior office only: a number would tell the own office that there is something.
     */
    public void number(NodeRef dossier, Instant now) {
        boolean due = nodeService.getProperty(dossier, RegisterModel.PROP_NUMBER) == null
                && dossiers.reportOption(dossier) != ReportOption.DIRECT_SUPERIOR;
        if (due) {
            RegisterNumber number =
                    numbers.next(now.atZone(WorkingDayCalendar.ZONE).getYear());
            nodeService.addProperties(
                    dossier,
                    Map.of(
                            RegisterModel.PROP_NUMBER, number.toString(),
                            RegisterModel.PROP_NUMBER_YEAR, number.year(),
                            RegisterModel.PROP_SEQUENCE, number.sequence()));
        }
    }
}

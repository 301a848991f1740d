package org.bingbi.routing;

import java.util.EnumSet;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.AccessTable;
import org.bingbi.access.Party;
import org.bingbi.access.Right;
import org.bingbi.access.Stage;
import org.bingbi.access.SystemAccess;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.register.DossierNodes;

/** What article 15's table gives somebody before a dossier as it stands. */
public final class PartyRights {

    private final AccessTable table;
    private final DossierNodes dossiers;
    private final Steps steps;
    private final CurrentOrganisation organisation;
    private final SystemAccess system;

    public PartyRights(
            AccessTable table,
            DossierNodes dossiers,
            Steps steps,
            CurrentOrganisation organisation,
            SystemAccess system) {
        this.table = table;
        this.dossiers = dossiers;
        this.steps = steps;
        this.organisation = organisation;
        this.system = system;
    }

    /** Everything the account may do; nothing for whom the dossier is about, and for a node that is no dossier. */
    public Set<Right> of(NodeRef dossier, String account) {
        return system.run(() -> {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            if (dossiers.isDossier(dossier) && !dossiers.denied(dossier).contains(account)) {
                Stage stage = stage(dossier);
                parties(dossier, account).forEach(party -> rights.addAll(table.rights(party, stage)));
            }
            return rights;
        });
    }

    public boolean may(NodeRef dossier, String account, Right right) {
        return of(dossier, account).contains(right);
    }

    private Set<Party> parties(NodeRef dossier, String account) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (dossiers.recorder(dossier).equals(account)) {
            parties.add(Party.RECORDER);
        }
        if (steps.isReader(dossier, account)) {
            parties.add(Party.SIGNER);
        }
        if (organisation.isOfDisciplineOffice(account)) {
            parties.add(Party.DISCIPLINE_OFFICE);
        }
        return parties;
    }

    private Stage stage(NodeRef dossier) {
        boolean received = steps.hasReached(dossier, StepRole.DISCIPLINE_OFFICE);
        return switch (dossiers.status(dossier)) {
            case DRAFT -> Stage.DRAFT;
            case RETURNED -> received ? Stage.RETURNED_AFTER_RECEIPT : Stage.RETURNED;
            case FOR_SUPERIOR -> Stage.FOR_SUPERIOR;
            case IN_ROUTE, REGISTERED -> received ? Stage.RECEIVED : Stage.BEFORE_DISCIPLINE_OFFICE;
        };
    }
}

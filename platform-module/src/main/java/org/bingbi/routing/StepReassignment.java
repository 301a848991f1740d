package org.bingbi.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.absence.Absences;
import org.bingbi.access.SystemAccess;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.register.DossierNodes;
import org.bingbi.support.ExactQuery;

/**
 * Lets no column wait for somebody who cannot sign it: when posts change hands, when somebody goes away or comes back, and
 * with each round of the job, since absences begin and end by the calendar.
 */
public final class StepReassignment {

    private static final String OPEN_STEPS =
            "SELECT cmis:objectId FROM bb:signatureStep WHERE bb:stepState = 'OPEN' ORDER BY cmis:creationDate ASC";

    private final OrganisationService organisation;
    private final Absences absences;
    private final TransactionService transactions;
    private final ExactQuery query;
    private final DossierNodes dossiers;
    private final Route route;
    private final List<PendingWork> others;
    private final SystemAccess system;

    /** @param others what waits in a dossier beside the steps of its route */
    public StepReassignment(
            OrganisationService organisation,
            Absences absences,
            TransactionService transactions,
            ExactQuery query,
            DossierNodes dossiers,
            Route route,
            List<PendingWork> others,
            SystemAccess system) {
        this.organisation = organisation;
        this.absences = absences;
        this.transactions = transactions;
        this.query = query;
        this.dossiers = dossiers;
        this.route = route;
        this.others = others;
        this.system = system;
    }

    /** Called by Spring. */
    public void listen() {
        organisation.whenImported(before -> atOnce());
        absences.whenChanged(this::atOnce);
    }

    /** Everything that waits, in the transaction of the change that made it necessary. */
    private void atOnce() {
        system.run(() -> {
            waiting(OPEN_STEPS).forEach(route::planAnew);
            others.forEach(work -> waiting(work.query()).forEach(work::reassign));
        });
    }

    /** Everything that waits, each in a transaction of its own, as the system. */
    public void round() {
        SystemAccess.asSystem(() -> {
            found(OPEN_STEPS).forEach(dossier -> writing(() -> route.planAnew(dossier)));
            others.forEach(work -> found(work.query()).forEach(dossier -> writing(() -> work.reassign(dossier))));
            return null;
        });
    }

    private Set<NodeRef> found(String statement) {
        return transactions.getRetryingTransactionHelper().doInTransaction(() -> waiting(statement), true, true);
    }

    private void writing(Runnable work) {
        transactions
                .getRetryingTransactionHelper()
                .doInTransaction(
                        () -> {
                            system.run(work);
                            return null;
                        },
                        false,
                        true);
    }

    private Set<NodeRef> waiting(String statement) {
        List<NodeRef> nodes = query.all(statement);
        Set<NodeRef> waiting = new LinkedHashSet<>();
        nodes.forEach(node -> waiting.add(dossiers.dossierOf(node)));
        return waiting;
    }
}

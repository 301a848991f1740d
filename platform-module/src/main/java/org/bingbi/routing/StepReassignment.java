package org.bingbi.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.absence.Absences;
import org.bingbi.confidentiality.RoutePass;
import org.bingbi.consent.LateConsents;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.query.ExactQuery;
import org.bingbi.record.DossierNodes;

/**
 * Lets no column wait for somebody who cannot sign it: when posts change hands, when somebody goes away or comes back, and
 * with each round of the job, since absences begin and end by the calendar.
 */
public final class StepReassignment {

    private static final String OPEN_STEPS =
            "SELECT cmis:objectId FROM bb:signatureStep WHERE bb:stepState = 'OPEN' ORDER BY cmis:creationDate ASC";
    private static final String ASKED =
            "SELECT cmis:objectId FROM bb:lateConsent WHERE bb:consentState = 'ASKED' ORDER BY cmis:creationDate ASC";

    private final OrganisationService organisation;
    private final Absences absences;
    private final TransactionService transactions;
    private final ExactQuery query;
    private final DossierNodes dossiers;
    private final Route route;
    private final LateConsents consents;
    private final RoutePass pass;

    public StepReassignment(
            OrganisationService organisation,
            Absences absences,
            TransactionService transactions,
            ExactQuery query,
            DossierNodes dossiers,
            Route route,
            LateConsents consents,
            RoutePass pass) {
        this.organisation = organisation;
        this.absences = absences;
        this.transactions = transactions;
        this.query = query;
        this.dossiers = dossiers;
        this.route = route;
        this.consents = consents;
        this.pass = pass;
    }

    /** Called by Spring. */
    public void listen() {
        organisation.whenImported(this::atOnce);
        absences.whenChanged(this::atOnce);
    }

    /** Everything that waits, in the transaction of the change that made it necessary. */
    private void atOnce() {
        pass.through(() -> {
            waiting(OPEN_STEPS).forEach(route::planAnew);
            waiting(ASKED).forEach(consents::askAnew);
        });
    }

    /** Everything that waits, each in a transaction of its own, as the system. */
    public void round() {
        AuthenticationUtil.runAsSystem(() -> {
            found(OPEN_STEPS).forEach(dossier -> writing(() -> route.planAnew(dossier)));
            found(ASKED).forEach(dossier -> writing(() -> consents.askAnew(dossier)));
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
                            pass.through(work);
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

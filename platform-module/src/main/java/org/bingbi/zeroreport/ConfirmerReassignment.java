package org.bingbi.zeroreport;

import java.util.List;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;
import org.bingbi.organisation.OrganisationService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no zero report wait for somebody who holds the post no more: when posts change hands, and with each round of the job, which also
 * finds what was put to somebody in the same moment.
 */
public final class ConfirmerReassignment {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmerReassignment.class);

    private final OrganisationService organisation;
    private final TransactionService transactions;
    private final ZeroReports reports;

    public ConfirmerReassignment(
            OrganisationService organisation, TransactionService transactions, ZeroReports reports) {
        this.organisation = organisation;
        this.transactions = transactions;
        this.reports = reports;
    }

    /** Called by Spring. In the transaction of the import: with the post ends the right to read what waits for it. */
    public void listen() {
        organisation.whenImported(before -> reports.waitingForOthers().forEach(reports::followPost));
    }

    /** Everything that waits for somebody else than it should, each in a transaction of its own, as the system. */
    public void round() {
        SystemAccess.asSystem(() -> {
            List<NodeRef> waiting = inTransaction(true, reports::waitingForOthers);
            for (NodeRef report : waiting) {
                follow(report);
            }
            return null;
        });
    }

    /** One that cannot be moved now keeps neither the others nor the reminders back; the next round tries it again. */
    private void follow(NodeRef report) {
        try {
            inTransaction(false, () -> {
                reports.followPost(report);
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A zero report could not be put to its new confirmer: {}",
                    failed.getClass().getName());
        }
    }

    private <T> T inTransaction(boolean readOnly, Callable<T> work) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::call, readOnly, true);
    }
}

package org.bingbi.register;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.Folders;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives numbers without gap or double: the counter is a node of the same transaction, so a number is given only if the
 * submission is. Submitters of one server wait for each other here, late in their transaction; between servers
 * Alfresco's optimistic lock on the counter lets one begin again.
 */
public final class RegisterNumbers {

    private final SealedNodes nodeService;
    private final Folders folders;
    private final ExactQuery query;
    private final String prefix;
    private final ReentrantLock numberLock = new ReentrantLock(true);

    /** @param nodeService the internal bean */
    public RegisterNumbers(SealedNodes nodeService, Folders folders, ExactQuery query, String prefix) {
        this.nodeService = nodeService;
        this.folders = folders;
        this.query = query;
        this.prefix = prefix;
    }

    /** The next number of the year; called as the system, as late as can be. */
    public RegisterNumber next(int year) {
        acquireLock();
        NodeRef counter = counter(year);
        int last = (Integer) nodeService.getProperty(counter, RegisterModel.PROP_LAST_SEQUENCE);
        RegisterNumber next = firstFree(new RegisterNumber(prefix, year, last + 1));
        nodeService.setProperty(counter, RegisterModel.PROP_LAST_SEQUENCE, next.sequence());
        return next;
    }

    /** The entries themselves say what was given: a counter that fell behind, as after a crash of its database, gives nothing twice. */
    private RegisterNumber firstFree(RegisterNumber from) {
        RegisterNumber number = from;
        while (isGiven(number)) {
            number = new RegisterNumber(prefix, from.year(), number.sequence() + 1);
        }
        return number;
    }

    private boolean isGiven(RegisterNumber number) {
        String statement = "SELECT d.cmis:objectId FROM bb:dossier AS d"
                + " JOIN bb:numbered AS n ON d.cmis:objectId = n.cmis:objectId WHERE n.bb:number = "
                + ExactQuery.literal(number.toString());
        return !query.nodes(statement, 0, 1).isEmpty();
    }

    /** Held until the transaction is over and, being registered after Alfresco's own, its caches tell the truth. */
    private void acquireLock() {
        numberLock.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                numberLock.unlock();
            }
        });
    }

    private NodeRef counter(int year) {
        NodeRef counters = folders.counters();
        return nodeService
                .getChildAssocs(counters, ContentModel.ASSOC_CONTAINS, RegisterModel.name("counter-" + year))
                .stream()
                .findFirst()
                .map(ChildAssociationRef::getChildRef)
                .orElseGet(() -> created(counters, year));
    }

    private NodeRef created(NodeRef counters, int year) {
        return nodeService
                .createNode(
                        counters,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name("counter-" + year),
                        RegisterModel.TYPE_NUMBER_COUNTER,
                        Map.of(
                                ContentModel.PROP_NAME,
                                "counter-" + year,
                                RegisterModel.PROP_COUNTER_YEAR,
                                year,
                                RegisterModel.PROP_LAST_SEQUENCE,
                                0))
                .getChildRef();
    }
}

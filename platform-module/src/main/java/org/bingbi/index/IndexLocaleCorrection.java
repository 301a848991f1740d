package org.bingbi.index;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.node.NodeBulkLoader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.bingbi.access.SystemAccess;
import org.bingbi.support.ExactQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings nodes that were written before {@link IndexLocaleBehaviour} under {@link IndexLocale}; the index then reads them once more. Nothing
 * else of a node changes, nor does its date. Done as often as one likes; once nothing was left to do, not again until the next start.
 */
public final class IndexLocaleCorrection {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLocaleCorrection.class);

    private static final int AT_ONCE = 100;

    /** Where words are looked for. */
    private static final List<String> TYPES = List.of("bb:registerForm", "bb:evidence", "bb:signatureStep");

    private final TransactionService transactions;
    private final ExactQuery query;
    private final NodeService nodes;
    private final NodeBulkLoader loader;
    private final IndexLocaleBehaviour locale;
    private volatile boolean done;

    /** @param nodes the internal bean */
    public IndexLocaleCorrection(
            TransactionService transactions,
            ExactQuery query,
            NodeService nodes,
            NodeBulkLoader loader,
            IndexLocaleBehaviour locale) {
        this.transactions = transactions;
        this.query = query;
        this.nodes = nodes;
        this.loader = loader;
        this.locale = locale;
    }

    /**
     * One round over all nodes, as the system.
     *
     * @return how many were corrected
     */
    public int round() {
        if (done) {
            return 0;
        }
        int corrected = SystemAccess.asSystem(
                () -> TYPES.stream().mapToInt(this::correctAll).sum());
        done = corrected == 0;
        if (corrected > 0) {
            LOG.info("{} nodes of the register were brought under the locale {}", corrected, IndexLocale.LOCALE);
        }
        return corrected;
    }

    private int correctAll(String type) {
        List<NodeRef> all = inTransaction(() -> query.all("SELECT n.cmis:objectId FROM " + type + " AS n"), true);
        int corrected = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<NodeRef> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            corrected += inTransaction(() -> correct(some), false);
        }
        return corrected;
    }

    private int correct(List<NodeRef> some) {
        loader.cacheNodes(some);
        int corrected = 0;
        for (NodeRef node : some) {
            if (nodes.exists(node)) {
                Map<QName, Serializable> corrections = IndexLocaleBehaviour.corrections(nodes.getProperties(node));
                if (!corrections.isEmpty()) {
                    locale.write(node, corrections);
                    corrected++;
                }
            }
        }
        return corrected;
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work, boolean readOnly) {
        return transactions.getRetryingTransactionHelper().doInTransaction(work::get, readOnly, true);
    }
}

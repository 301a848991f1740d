package org.bingbi.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/** All dossiers ever submitted, walked from the oldest on in parts by their time, so that no query and no list grows with the register. */
public final class SubmittedDossiers {

    private static final String SUBMITTED = "SELECT cmis:objectId FROM bb:dossier WHERE bb:submittedAt ";
    private static final String ALL = SUBMITTED + "IS NOT NULL ORDER BY bb:submittedAt ";

    private final ExactQuery query;
    private final NodeService nodes;
    private final Duration part;

    /**
     * @param nodes the internal bean
     * @param days so many days' dossiers in one query
     */
    public SubmittedDossiers(ExactQuery query, NodeService nodes, int days) {
        this.query = query;
        this.nodes = nodes;
        this.part = Duration.ofDays(days);
    }

    /** As the system, in a transaction. */
    void forEach(Consumer<NodeRef> visitor) {
        List<NodeRef> newest = query.nodes(ALL + "DESC", 0, 1);
        if (newest.isEmpty()) {
            return;
        }
        Instant last = submittedAt(newest.get(0));
        Instant from = submittedAt(query.nodes(ALL + "ASC", 0, 1).get(0));
        while (!from.isAfter(last)) {
            Instant to = from.plus(part);
            query.all(SUBMITTED + ">= " + ExactQuery.literal(from) + " AND bb:submittedAt < " + ExactQuery.literal(to))
                    .forEach(visitor);
            from = to;
        }
    }

    private Instant submittedAt(NodeRef dossier) {
        return ((Date) nodes.getProperty(dossier, RegisterModel.PROP_SUBMITTED_AT)).toInstant();
    }
}

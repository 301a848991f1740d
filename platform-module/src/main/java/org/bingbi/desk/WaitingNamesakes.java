package org.bingbi.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.web.ClockJson;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.model.Properties;
import org.bingbi.support.ExactQuery;

/** Entries with a question about a namesake that waits for the caller's answer: exact, from the database. */
public final class WaitingNamesakes {

    private static final String MINE = "SELECT s.cmis:objectId FROM bb:namesakeQuestion AS s"
            + " JOIN bb:clocked AS c ON s.cmis:objectId = c.cmis:objectId"
            + " WHERE s.bb:questionState = 'OPEN' AND s.bb:questionRecorder = ";

    private final ExactQuery query;
    private final NodeService nodes;
    private final Clocks clocks;

    /** @param nodes the public bean */
    public WaitingNamesakes(ExactQuery query, NodeService nodes, Clocks clocks) {
        this.query = query;
        this.nodes = nodes;
        this.clocks = clocks;
    }

    /** Each entry with the clock of its most urgent question, the soonest due first. */
    Map<NodeRef, ClockJson> clocks() {
        Map<NodeRef, ClockJson> waiting = new LinkedHashMap<>();
        query.all(MINE + ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser())
                        + " ORDER BY c.bb:clockDue ASC, s.cmis:creationDate ASC")
                .forEach(question -> waiting.putIfAbsent(
                        nodes.getPrimaryParent(question).getParentRef(),
                        clocks.of(new Properties(nodes.getProperties(question)), true)));
        return waiting;
    }
}

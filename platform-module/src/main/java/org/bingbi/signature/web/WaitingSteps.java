package org.bingbi.signature.web;

import java.util.List;
import java.util.Locale;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;

/** Steps by their signer or delegate: exact, from the database. */
public final class WaitingSteps {

    /** Which steps are asked for. */
    public enum State {
        OPEN,
        DONE
    }

    private static final String FROM = "SELECT s.cmis:objectId FROM bb:signatureStep AS s"
            + " JOIN bb:clocked AS c ON s.cmis:objectId = c.cmis:objectId WHERE ";

    private final ExactQuery query;
    private final StepViews views;

    public WaitingSteps(ExactQuery query, StepViews views) {
        this.query = query;
        this.views = views;
    }

    /** The asker's steps: open ones with the soonest due first, done ones with the last signed first. */
    public Page.Of<StepJson> page(Page page, State state, Locale language) {
        return page.cut(nodes(state)).map(step -> views.listed(step, language));
    }

    public int waiting() {
        return nodes(State.OPEN).size();
    }

    private List<NodeRef> nodes(State state) {
        String asker = ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser());
        return query.all(
                state == State.OPEN
                        ? FROM + "s.bb:stepState = 'OPEN' AND (s.bb:signer = " + asker + " OR s.bb:delegate = " + asker
                                + ") ORDER BY c.bb:clockDue ASC, s.cmis:creationDate ASC"
                        : FROM + "s.bb:stepState IN ('SIGNED', 'RETURNED') AND s.bb:signedBy = " + asker
                                + " ORDER BY s.bb:signedAt DESC");
    }
}

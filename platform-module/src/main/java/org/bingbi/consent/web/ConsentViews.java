package org.bingbi.consent.web;

import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.deadline.web.Clocks;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.Names;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Page;

/** Requests for consent as the asker: those that wait for him or that he has decided, exact, from the database. */
public final class ConsentViews {

    /** Which requests are asked for. */
    public enum State {
        OPEN,
        DONE
    }

    private static final String FROM = "SELECT s.cmis:objectId FROM bb:lateConsent AS s"
            + " JOIN bb:clocked AS c ON s.cmis:objectId = c.cmis:objectId WHERE ";

    private final NodeService nodes;
    private final ExactQuery query;
    private final Clocks clocks;
    private final Names names;

    /** @param nodes the public bean */
    public ConsentViews(NodeService nodes, ExactQuery query, Clocks clocks, Names names) {
        this.nodes = nodes;
        this.query = query;
        this.clocks = clocks;
        this.names = names;
    }

    public ConsentJson of(NodeRef consent) {
        Properties properties = new Properties(nodes.getProperties(consent));
        String state = properties.text(RegisterModel.PROP_CONSENT_STATE);
        String decidedBy = properties.text(RegisterModel.PROP_CONSENT_DECIDED_BY);
        return new ConsentJson(
                consent.getId(),
                properties.text(RegisterModel.PROP_CONSENT_RECORDER_NAME),
                properties.text(RegisterModel.PROP_CONSENT_RECORDER_DEPARTMENT),
                properties.text(RegisterModel.PROP_CONSENT_REASON),
                state,
                properties.instant(RegisterModel.PROP_CLOCK_STARTED),
                properties.text(RegisterModel.PROP_CONSENT_GIVER_NAME),
                properties.text(RegisterModel.PROP_CONSENT_DELEGATE_NAME),
                decidedBy == null ? null : names.of(decidedBy),
                properties.instant(RegisterModel.PROP_CONSENT_DECIDED_AT),
                properties.text(RegisterModel.PROP_CONSENT_WORDS),
                clocks.of(properties, "ASKED".equals(state)));
    }

    /** Open ones with the soonest due first, decided ones with the last first. */
    public Page.Of<ConsentJson> page(Page page, State state) {
        return page.cut(nodes(state)).map(this::of);
    }

    public int waiting() {
        return nodes(State.OPEN).size();
    }

    private List<NodeRef> nodes(State state) {
        String asker = ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser());
        return query.all(
                state == State.OPEN
                        ? FROM + "s.bb:consentState = 'ASKED' AND (s.bb:consentGiver = " + asker
                                + " OR s.bb:consentDelegate = " + asker
                                + ") ORDER BY c.bb:clockDue ASC, s.cmis:creationDate ASC"
                        : FROM + "s.bb:consentState IN ('GRANTED', 'REFUSED') AND s.bb:consentDecidedBy = " + asker
                                + " ORDER BY s.bb:consentDecidedAt DESC");
    }
}

package org.bingbi.consent.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.consent.ConsentDecision;
import org.bingbi.consent.ConsentRequests;
import org.bingbi.problem.Problem;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Consents to a late record or refuses (article 7). */
public final class DecideConsent extends Endpoint {

    private final ReadableNodes lookup;
    private final ConsentRequests requests;
    private final ConsentViews views;

    public DecideConsent(Exchange exchange, ReadableNodes lookup, ConsentRequests requests, ConsentViews views) {
        super(exchange);
        this.lookup = lookup;
        this.requests = requests;
        this.views = views;
    }

    /** What the client sends. */
    record Decision(ConsentDecision decision, String words) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef consent = lookup.lateConsent(request.path("id"));
        Decision given = request.json(Decision.class, BodyLimit.WORDS);
        if (given.decision() == null) {
            throw HttpProblem.invalid(Problem.at("decision", "missing", ""));
        }
        String words = given.words() == null ? "" : given.words().strip();
        requests.decide(consent, given.decision(), words);
        return Reply.ok(views.of(consent));
    }
}

package org.bingbi.signature.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.problem.RefusedException;
import org.bingbi.signature.Signatures;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.SigningPassword;

/** Steps back from an entry, with a reason (回避); the asker learns no more of it. */
public final class RecuseStep extends Endpoint {

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final SigningPassword password;
    private final Signatures signatures;

    public RecuseStep(Exchange exchange, ReadableNodes lookup, SigningPassword password, Signatures signatures) {
        super(exchange);
        this.exchange = exchange;
        this.lookup = lookup;
        this.password = password;
        this.signatures = signatures;
    }

    /** What the client sends. */
    record Recusal(String reason, String password) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef step = exchange.reading(() -> lookup.step(request.path("id")));
        Recusal given = request.json(Recusal.class, BodyLimit.WORDS);
        RefusedException.unlessEmpty(OpinionValidator.missing("reason", given.reason()));
        password.check(given.password());
        return exchange.writing(() -> {
            signatures.stepBack(step, given.reason().strip());
            return Reply.noContent();
        });
    }
}

package org.bingbi.signature.web;

import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.signature.Signatures;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.SigningPassword;

/** Returns an entry for completion, with a reason (退回补正). */
public final class ReturnStep extends Endpoint {

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final SigningPassword password;
    private final Signatures signatures;
    private final DossierAnswer views;

    public ReturnStep(
            Exchange exchange,
            ReadableNodes lookup,
            SigningPassword password,
            Signatures signatures,
            DossierAnswer views) {
        super(exchange);
        this.exchange = exchange;
        this.lookup = lookup;
        this.password = password;
        this.signatures = signatures;
        this.views = views;
    }

    /** What the client sends. */
    record Return(String reason, String shownDigest, String password) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef step = exchange.reading(() -> lookup.step(request.path("id")));
        Return given = request.json(Return.class, BodyLimit.WORDS);
        RefusedException.unlessEmpty(OpinionValidator.missing("reason", given.reason()));
        password.check(given.password());
        return exchange.writing(() -> {
            signatures.giveBack(step, given.reason().strip(), Optional.ofNullable(given.shownDigest()));
            return Reply.ok(views.of(lookup.dossierOf(step), request.language()));
        });
    }
}

package org.bingbi.signature.web;

import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.signature.Signatures;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.web.SigningPassword;

/** Signs an opinion in the asker's column (article 14); it covers what he says he has seen. */
public final class SignStep extends Endpoint {

    static final int LONGEST = 2000;

    private final Exchange exchange;
    private final ReadableNodes lookup;
    private final SigningPassword password;
    private final Signatures signatures;
    private final DossierAnswer views;

    public SignStep(
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
    record Signature(String opinion, String shownDigest, String password) {}

    @Override
    protected Work work(Request request) {
        return Work.ON_ITS_OWN;
    }

    @Override
    protected Reply answer(Request request) {
        NodeRef step = exchange.reading(() -> lookup.step(request.path("id")));
        Signature given = request.json(Signature.class, BodyLimit.WORDS);
        List<Problem> problems = new ArrayList<>(OpinionValidator.missing("opinion", given.opinion()));
        problems.addAll(OpinionValidator.missing("shownDigest", given.shownDigest()));
        RefusedException.unlessEmpty(problems);
        password.check(given.password());
        return exchange.writing(() -> {
            signatures.sign(step, given.opinion().strip(), given.shownDigest());
            return Reply.ok(views.of(lookup.dossierOf(step), request.language()));
        });
    }
}

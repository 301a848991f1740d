package org.bingbi.routing.web;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.routing.NamesakeAnswers;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The recorder says whether a colleague is meant whose name came up after the submission (articles 8 and 13). */
public final class AnswerNamesake extends Endpoint {

    private final ReadableNodes lookup;
    private final NamesakeAnswers answers;
    private final DossierAnswer views;

    public AnswerNamesake(Exchange exchange, ReadableNodes lookup, NamesakeAnswers answers, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.answers = answers;
        this.views = views;
    }

    /** What the client sends. */
    record Answer(String field, String account, Boolean isMeant) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Answer given = request.json(Answer.class, BodyLimit.VALUES);
        if (given.isMeant() == null) {
            throw new RefusedException(Problem.at("isMeant", "record.required", ""));
        }
        answers.answer(dossier, text(given.field()), text(given.account()), given.isMeant());
        return Reply.ok(views.of(dossier, request.language()));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}

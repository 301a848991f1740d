package org.bingbi.routing.web;

import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.register.web.DossierAnswer;
import org.bingbi.routing.Conflicts;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Names somebody whom a submitted entry turns out to be about (article 13); who names himself learns no more of it. */
public final class NameConflict extends Endpoint {

    private final ReadableNodes lookup;
    private final Conflicts conflicts;
    private final DossierAnswer views;

    public NameConflict(Exchange exchange, ReadableNodes lookup, Conflicts conflicts, DossierAnswer views) {
        super(exchange);
        this.lookup = lookup;
        this.conflicts = conflicts;
        this.views = views;
    }

    /** What the client sends. */
    record Named(String account, String reason) {}

    @Override
    protected Reply answer(Request request) {
        NodeRef dossier = lookup.dossier(request.path("id"));
        Named given = request.json(Named.class, BodyLimit.TEXT);
        String account = given.account() == null ? "" : given.account().strip();
        conflicts.name(
                dossier, account, given.reason() == null ? "" : given.reason().strip());
        if (account.equals(AuthenticationUtil.getFullyAuthenticatedUser())) {
            return Reply.noContent();
        }
        return Reply.created("dossiers/" + dossier.getId(), views.of(dossier, request.language()));
    }
}

package org.bingbi.exemption.web;

import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.access.ReadableNodes;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Page;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The asker's own notes, the newest first. */
public final class ListMyNotes extends Endpoint {

    private final ReadableNodes lookup;
    private final ExactQuery query;
    private final NoteViews views;

    public ListMyNotes(Exchange exchange, ReadableNodes lookup, ExactQuery query, NoteViews views) {
        super(exchange);
        this.lookup = lookup;
        this.query = query;
        this.views = views;
    }

    @Override
    protected Reply answer(Request request) {
        Page page = request.page();
        if (lookup.isAdministrator()) {
            return Reply.ok(page.cut(List.of()));
        }
        return Reply.ok(page.cut(query.all("SELECT cmis:objectId FROM bb:exemptionNote WHERE bb:noteAuthor = "
                        + ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser())
                        + " ORDER BY cmis:creationDate DESC, bb:noteAuthor ASC"))
                .map(views::summary));
    }
}

package org.bingbi.desk;

import java.util.List;
import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.register.web.DossierSummaries;
import org.bingbi.register.web.DossierSummary;
import org.bingbi.support.ExactQuery;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Page;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The asker's own entries, the newest first. */
public final class ListMyDossiers extends Endpoint {

    /** The model's statuses, for the query parameter. */
    enum Status {
        DRAFT,
        IN_ROUTE,
        RETURNED,
        REGISTERED,
        FOR_SUPERIOR
    }

    private final Mine mine;

    public ListMyDossiers(Exchange exchange, Mine mine) {
        super(exchange);
        this.mine = mine;
    }

    @Override
    protected Reply answer(Request request) {
        return Reply.ok(mine.page(request.page(), request.query("status", Status.class)));
    }

    /** The asker's entries, also for the desk. */
    public static final class Mine {

        private final ExactQuery query;
        private final DossierSummaries summaries;

        public Mine(ExactQuery query, DossierSummaries summaries) {
            this.query = query;
            this.summaries = summaries;
        }

        Page.Of<DossierSummary> page(Page page, Optional<Status> status) {
            return page.cut(all(status)).map(summaries::of);
        }

        private List<NodeRef> all(Optional<Status> status) {
            return query.all("SELECT cmis:objectId FROM bb:dossier WHERE bb:recorder = "
                    + ExactQuery.literal(AuthenticationUtil.getFullyAuthenticatedUser())
                    + status.map(wanted -> " AND bb:status = " + ExactQuery.literal(wanted.name()))
                            .orElse("")
                    + " ORDER BY cmis:creationDate DESC, bb:recorder ASC");
        }
    }
}

package org.bingbi.organisation.web;

import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.problem.RefusedException;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Replaces the organisation by a file; a file with anything wrong in it is refused whole, every wrong line named. */
public final class ImportOrganisation extends Endpoint {

    private static final int MOST_BYTES = 2 << 20;

    private final OrganisationService organisation;
    private final Rights rights;

    public ImportOrganisation(Exchange exchange, OrganisationService organisation, Rights rights) {
        super(exchange);
        this.organisation = organisation;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.mayAdminister());
        byte[] file = request.body("text/csv", MOST_BYTES);
        try {
            Organisation imported = organisation.importCsv(file);
            return Reply.ok(OrganisationJson.of(imported, organisation.importedAt()));
        } catch (RefusedException refused) {
            throw HttpProblem.invalid(refused.problems());
        }
    }
}

package org.bingbi.organisation.web;

import org.bingbi.organisation.OrganisationService;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** The organisation in force, for members of the discipline office. */
public final class GetOrganisation extends Endpoint {

    private final OrganisationService organisation;
    private final Rights rights;

    public GetOrganisation(Exchange exchange, OrganisationService organisation, Rights rights) {
        super(exchange);
        this.organisation = organisation;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.isOfDisciplineOffice() || rights.mayAdminister());
        return Reply.ok(OrganisationJson.of(organisation.current(), organisation.importedAt()));
    }
}

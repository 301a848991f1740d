package org.bingbi.organisation.web;

import java.util.List;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Staff of the own office by name or account, for choosing an intervener; for those who may record. */
public final class FindPeople extends Endpoint {

    private final OrganisationService organisation;
    private final Rights rights;

    public FindPeople(Exchange exchange, OrganisationService organisation, Rights rights) {
        super(exchange);
        this.organisation = organisation;
        this.rights = rights;
    }

    /** People. */
    record Found(List<PersonJson> items) {}

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        String words = request.query("words").orElse("");
        Organisation current = organisation.current();
        return Reply.ok(new Found(organisation.names().search(words).stream()
                .limit(request.page().max())
                .map(person -> PersonJson.of(person, current))
                .toList()));
    }
}

package org.bingbi.absence.web;

import org.bingbi.absence.Absences;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Ends an absence before its last day, or takes back one that is to come. */
public final class EndAbsence extends Endpoint {

    private final Absences absences;
    private final Rights rights;

    public EndAbsence(Exchange exchange, Absences absences, Rights rights) {
        super(exchange);
        this.absences = absences;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().isPresent());
        absences.end(request.path("id"));
        return Reply.noContent();
    }
}

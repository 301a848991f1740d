package org.bingbi.deadline.web;

import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.NotFoundException;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Holidays and make-up days of a year; they are public, so for all the staff, and for who may add a year. */
public final class GetCalendarYear extends Endpoint {

    private final WorkingDays workingDays;
    private final Rights rights;

    public GetCalendarYear(Exchange exchange, WorkingDays workingDays, Rights rights) {
        super(exchange);
        this.workingDays = workingDays;
        this.rights = rights;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(
                rights.asker().isPresent() || workingDays.mayPut(AuthenticationUtil.getFullyAuthenticatedUser()));
        return Reply.ok(CalendarYear.of(year(request), workingDays.calendar()));
    }

    /** The regulation holds since 2016. */
    static int year(Request request) {
        String year = request.path("year");
        if (!year.matches("20(1[6-9]|[2-9][0-9])|2100")) {
            throw new NotFoundException();
        }
        return Integer.parseInt(year);
    }
}

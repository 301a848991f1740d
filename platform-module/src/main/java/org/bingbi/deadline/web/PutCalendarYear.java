package org.bingbi.deadline.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.deadline.YearOfWorkingDays;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Adds a year by the State Council's notice; for the head of the discipline office and for administrators. */
public final class PutCalendarYear extends Endpoint {

    private final WorkingDays workingDays;

    public PutCalendarYear(Exchange exchange, WorkingDays workingDays) {
        super(exchange);
        this.workingDays = workingDays;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(workingDays.mayPut(AuthenticationUtil.getFullyAuthenticatedUser()));
        int year = GetCalendarYear.year(request);
        CalendarYear given = request.json(CalendarYear.class, BodyLimit.WORDS);
        if (given.year() != null && given.year() != year) {
            throw HttpProblem.invalid(Problem.at("year", "calendar-other-year", String.valueOf(given.year()), year));
        }
        if (given.notice() == null || given.notice().isBlank()) {
            throw HttpProblem.invalid(Problem.at("notice", "missing", ""));
        }
        try {
            workingDays.put(new YearOfWorkingDays(
                    year, given.notice().strip(), days(given.holidays()), days(given.makeUpDays())));
        } catch (RefusedException refused) {
            throw HttpProblem.invalid(refused.problems());
        }
        return Reply.ok(CalendarYear.of(year, workingDays.calendar()));
    }

    private static Set<LocalDate> days(List<LocalDate> given) {
        Set<LocalDate> days = new TreeSet<>();
        if (given != null) {
            given.stream().filter(Objects::nonNull).forEach(days::add);
        }
        return days;
    }
}

package org.bingbi.caselist.web;

import java.time.Clock;
import java.util.List;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.Figures;
import org.bingbi.filing.Overview;
import org.bingbi.filing.Period;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** For the discipline office: how many closed cases are due, done and late, by department and handler (article 16). */
public final class GetOverview extends Endpoint {

    private final Overview overview;
    private final OrganisationService organisation;
    private final Rights rights;
    private final Clock clock;

    public GetOverview(
            Exchange exchange, Overview overview, OrganisationService organisation, Rights rights, Clock clock) {
        super(exchange);
        this.overview = overview;
        this.organisation = organisation;
        this.rights = rights;
        this.clock = clock;
    }

    /** A handler's row. */
    record HandlerJson(String account, String name, int closed, int due, int done, int late) {}

    /** A department's row. */
    record DepartmentJson(
            String code, String name, int closed, int due, int done, int late, List<HandlerJson> handlers) {}

    /** The row of all. */
    record Totals(int closed, int due, int done, int late) {}

    /** The overview. */
    record OverviewJson(String period, Totals totals, List<DepartmentJson> departments) {}

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.isOfDisciplineOffice());
        Period period = request.query("period", text -> Period.of(text).orElseThrow(), "2026 | 2026Q4 | 2026-11")
                .orElseGet(() -> Period.ofYear(
                        clock.instant().atZone(WorkingDayCalendar.ZONE).getYear()));
        List<Overview.OfDepartment> departments = overview.of(period, organisation.current());
        Figures all = departments.stream().map(Overview.OfDepartment::figures).reduce(Figures.NONE, Figures::plus);
        return Reply.ok(new OverviewJson(
                period.toString(),
                new Totals(all.closed(), all.due(), all.done(), all.late()),
                departments.stream().map(GetOverview::json).toList()));
    }

    private static DepartmentJson json(Overview.OfDepartment department) {
        Figures figures = department.figures();
        return new DepartmentJson(
                department.code(),
                department.name(),
                figures.closed(),
                figures.due(),
                figures.done(),
                figures.late(),
                department.handlers().stream().map(GetOverview::json).toList());
    }

    private static HandlerJson json(Overview.Handler handler) {
        Figures figures = handler.figures();
        return new HandlerJson(
                handler.account(), handler.name(), figures.closed(), figures.due(), figures.done(), figures.late());
    }
}

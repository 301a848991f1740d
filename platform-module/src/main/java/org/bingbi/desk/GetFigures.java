package org.bingbi.desk;

import java.time.Instant;
import java.util.Optional;
import org.bingbi.caselist.CaseListImport;
import org.bingbi.filing.DueCases;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
import org.bingbi.organisation.web.Rights;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReportLists;

/** What waits for the asker: his own due cases, and reports put to him; for the desk and the menu. */
public final class GetFigures extends Endpoint {

    private final DueCases cases;
    private final ZeroReportLists lists;
    private final CaseListImport caseList;
    private final Rights rights;

    public GetFigures(
            Exchange exchange, DueCases cases, ZeroReportLists lists, CaseListImport caseList, Rights rights) {
        super(exchange);
        this.cases = cases;
        this.lists = lists;
        this.caseList = caseList;
        this.rights = rights;
    }

    /** The figures. */
    record FiguresJson(
            int due,
            int late,
            Instant nextDue,
            int toConfirm,
            boolean reports,
            boolean confirms,
            boolean overview,
            boolean imports) {}

    @Override
    protected Reply answer(Request request) {
        Optional<Person> asker = rights.asker();
        if (asker.isEmpty()) {
            return Reply.ok(new FiguresJson(0, 0, null, 0, false, false, false, false));
        }
        boolean office = asker.get().isOfDisciplineOffice();
        DueCases.Own own = cases.own();
        return Reply.ok(new FiguresJson(
                own.due(),
                own.late(),
                own.nextDue().orElse(null),
                lists.toConfirm(office),
                true,
                office
                        || asker.get().is(Role.DEPARTMENT_HEAD)
                        || !asker.get().supervises().isEmpty(),
                office,
                caseList.mayImport(asker.get())));
    }
}

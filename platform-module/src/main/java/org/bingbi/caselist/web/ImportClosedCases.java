package org.bingbi.caselist.web;

import org.bingbi.caselist.CaseListImport;
import org.bingbi.caselist.FileLimits;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.RefusedException;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;

/** Takes over the case system's list of closed cases; a file with anything wrong in it is refused whole, every wrong line named. */
public final class ImportClosedCases extends Endpoint {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseListImport cases;
    private final Rights rights;
    private final FileLimits limits;

    public ImportClosedCases(Exchange exchange, CaseListImport cases, Rights rights, FileLimits limits) {
        super(exchange);
        this.cases = cases;
        this.rights = rights;
        this.limits = limits;
    }

    @Override
    protected Reply answer(Request request) {
        Rights.orElseNotFound(rights.asker().filter(cases::mayImport).isPresent());
        boolean sheet = request.header("Content-Type").orElse("").startsWith(XLSX);
        try {
            return Reply.ok(cases.importFile(request.body(sheet ? XLSX : CSV, limits.bytes())));
        } catch (RefusedException refused) {
            throw HttpProblem.invalid(refused.problems());
        }
    }
}

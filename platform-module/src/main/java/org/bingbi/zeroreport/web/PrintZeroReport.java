package org.bingbi.zeroreport.web;

import java.util.Arrays;
import java.util.List;
import org.bingbi.access.ReadableNodes;
import org.bingbi.document.Watermark;
import org.bingbi.problem.Problem;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.HttpProblem;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReportPage;
import org.bingbi.zeroreport.ZeroReports;

/** The regulation's form as a page to print: of the report named in the address, or one sheet for each of some. */
public final class PrintZeroReport extends Endpoint {

    /** Their ids fill an address of some two thousand characters. */
    private static final int MOST = 50;

    private final ReadableNodes lookup;
    private final ZeroReports reports;
    private final ZeroReportPage page;
    private final Watermark watermark;

    public PrintZeroReport(
            Exchange exchange, ReadableNodes lookup, ZeroReports reports, ZeroReportPage page, Watermark watermark) {
        super(exchange);
        this.lookup = lookup;
        this.reports = reports;
        this.page = page;
        this.watermark = watermark;
    }

    @Override
    protected Reply answer(Request request) {
        String one = request.path("id");
        List<String> ids = one.isEmpty()
                ? Arrays.stream(request.query("ids").orElse("").split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList()
                : List.of(one);
        if (ids.isEmpty() || ids.size() > MOST) {
            throw HttpProblem.invalid(Problem.at("ids", "zero.how-many", String.valueOf(ids.size()), MOST));
        }
        return Reply.html(
                page.of(ids.stream().map(lookup::zeroReport).map(reports::read).toList(), watermark.now()));
    }
}

package org.bingbi.zeroreport.web;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.ReadableNodes;
import org.bingbi.web.BodyLimit;
import org.bingbi.web.Endpoint;
import org.bingbi.web.Exchange;
import org.bingbi.web.Reply;
import org.bingbi.web.Request;
import org.bingbi.zeroreport.ZeroReports;

/** Notes in which volumes confirmed zero reports were filed (随案入卷, article 16): all of them, or none. */
public final class FileIntoVolumes extends Endpoint {

    private final ZeroReports reports;
    private final ZeroReportViews views;
    private final ReadableNodes lookup;

    public FileIntoVolumes(Exchange exchange, ZeroReports reports, ZeroReportViews views, ReadableNodes lookup) {
        super(exchange);
        this.reports = reports;
        this.views = views;
        this.lookup = lookup;
    }

    /** A report and its volume. */
    record Filed(String id, String volumeNumber) {}

    /** Which ones. */
    record Asked(List<Filed> items) {}

    @Override
    protected Reply answer(Request request) {
        Asked asked = request.json(Asked.class, BodyLimit.TEXT);
        ReportZero.someAndNotTooMany("items", asked.items());
        List<NodeRef> nodes = asked.items().stream()
                .map(filed -> lookup.zeroReport(filed.id() == null ? "" : filed.id()))
                .toList();
        for (int at = 0; at < nodes.size(); at++) {
            reports.fileIntoVolume(nodes.get(at), asked.items().get(at).volumeNumber());
        }
        return Reply.ok(views.items(nodes.stream().distinct().toList()));
    }
}

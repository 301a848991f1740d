package org.bingbi.zeroreport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.web.Rights;
import org.bingbi.problem.NotFoundException;
import org.bingbi.zeroreport.SupersedingRecords;
import org.bingbi.zeroreport.ZeroReport;
import org.bingbi.zeroreport.ZeroReports;

/** Shows zero reports to whoever found them with his own rights. */
public final class ZeroReportViews {

    private final ZeroReports reports;
    private final SupersedingRecords superseding;
    private final CurrentOrganisation organisation;
    private final Rights rights;

    public ZeroReportViews(
            ZeroReports reports, SupersedingRecords superseding, CurrentOrganisation organisation, Rights rights) {
        this.reports = reports;
        this.superseding = superseding;
        this.organisation = organisation;
        this.rights = rights;
    }

    /** Reports. */
    record Items(List<ZeroReportJson> items) {}

    Items items(List<NodeRef> nodes) {
        return new Items(of(nodes));
    }

    ZeroReportJson of(NodeRef node) {
        return of(List.of(node)).get(0);
    }

    /** In the same order; the records behind are asked for once for all of them. */
    List<ZeroReportJson> of(List<NodeRef> nodes) {
        Person asker = rights.asker().orElseThrow(NotFoundException::new);
        Organisation office = organisation.current();
        List<ZeroReport> read = nodes.stream().map(reports::read).toList();
        Map<ZeroReport, SupersedingRecords.SupersedingRecord> superseded = superseding.of(read);
        List<ZeroReportJson> json = new ArrayList<>(nodes.size());
        for (int at = 0; at < nodes.size(); at++) {
            ZeroReport report = read.get(at);
            json.add(json(nodes.get(at), report, superseded.get(report), asker, office));
        }
        return json;
    }

    private static ZeroReportJson json(
            NodeRef node,
            ZeroReport report,
            SupersedingRecords.SupersedingRecord record,
            Person asker,
            Organisation office) {
        boolean mine = report.reporter().equals(asker.account());
        return new ZeroReportJson(
                node.getId(),
                report.caseNumber(),
                report.caseName(),
                report.reporter(),
                report.reporterName(),
                office.department(report.reporterDepartment())
                        .map(Department::name)
                        .orElse(report.reporterDepartment()),
                report.reportedAt(),
                report.confirmation(),
                report.confirmBy(),
                confirmer(report, office),
                report.confirmedAt().orElse(null),
                report.volumeNumber().orElse(null),
                report.volumeAt().orElse(null),
                record == null
                        ? null
                        : new ZeroReportJson.Superseded(
                                record.dossier().getId(), record.number().orElse(null), record.at()),
                new ZeroReportJson.May(
                        !report.isConfirmed() && !mine && ZeroReports.isPutTo(report, asker),
                        mine && !report.isConfirmed() && !report.awaitsOffice(),
                        mine && report.isConfirmed() && report.volumeNumber().isEmpty()));
    }

    private static String confirmer(ZeroReport report, Organisation office) {
        return report.confirmedBy()
                .orElseGet(() -> report.awaitsOffice()
                        ? null
                        : office.person(report.confirmer()).map(Person::name).orElse(report.confirmer()));
    }
}

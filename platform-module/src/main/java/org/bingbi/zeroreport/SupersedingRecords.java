package org.bingbi.zeroreport;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.filing.CaseKey;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.support.ExactQuery;

/**
 * Which zero reports a later record of the same handler supersedes. The mark stands nowhere: it is found, as the asker, among the records
 * that he may read. To anybody else it is not hidden, it is not there (articles 15 and 16).
 */
public final class SupersedingRecords {

    private final ExactQuery query;
    private final NodeService nodes;

    /** @param nodes the internal bean, for what the query found as the asker */
    public SupersedingRecords(ExactQuery query, NodeService nodes) {
        this.query = query;
        this.nodes = nodes;
    }

    /** The record that supersedes a report, readable by the asker. */
    public record SupersedingRecord(NodeRef dossier, Optional<String> number, Instant at) {}

    /** One query for any number of reports; of several records the first. */
    public Map<ZeroReport, SupersedingRecord> of(Collection<ZeroReport> reports) {
        Set<CaseKey> keys = new LinkedHashSet<>();
        reports.forEach(report -> {
            keys.add(CaseKey.ofNumber(report.caseNumber()));
            keys.add(CaseKey.ofName(report.caseName()));
        });
        keys.removeIf(CaseKey::isEmpty);
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<ZeroReport, SupersedingRecord> superseded = new HashMap<>();
        query.all("SELECT d.cmis:objectId FROM bb:dossier AS d"
                        + " JOIN bb:filing AS f ON d.cmis:objectId = f.cmis:objectId WHERE f.bb:filingKey IN ("
                        + keys.stream()
                                .map(key -> ExactQuery.literal(key.value()))
                                .collect(Collectors.joining(", "))
                        + ") ORDER BY d.bb:submittedAt ASC")
                .forEach(dossier -> {
                    Properties record = new Properties(nodes.getProperties(dossier));
                    reports.stream()
                            .filter(report -> isAbout(record, report))
                            .forEach(report -> superseded.putIfAbsent(report, record(dossier, record)));
                });
        return superseded;
    }

    private static boolean isAbout(Properties record, ZeroReport report) {
        CaseKey key = new CaseKey(record.text(RegisterModel.PROP_FILING_KEY));
        return report.reporter().equals(record.text(RegisterModel.PROP_RECORDER))
                && (key.equals(CaseKey.ofNumber(report.caseNumber())) || key.equals(CaseKey.ofName(report.caseName())));
    }

    private static SupersedingRecord record(NodeRef dossier, Properties record) {
        return new SupersedingRecord(
                dossier,
                Optional.ofNullable(record.text(RegisterModel.PROP_NUMBER)),
                record.instant(RegisterModel.PROP_SUBMITTED_AT));
    }
}

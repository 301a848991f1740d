package org.bingbi.zeroreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.bingbi.filing.CaseKey;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.Problem;
import org.bingbi.register.DossierStatus;
import org.bingbi.support.ExactQuery;

/**
 * What a handler himself has reported on some cases: his zero reports, his records, his drafts. Only he is ever told (article 15). Two
 * queries, however many the cases.
 */
final class OwnReports {

    private final Map<CaseKey, NodeRef> zeroReports = new HashMap<>();
    private final Set<CaseKey> records = new HashSet<>();
    private final Set<CaseKey> drafts = new HashSet<>();

    private OwnReports() {}

    /** As the system only; afterwards nothing of it may reach anybody but the handler. */
    static OwnReports of(String handler, Collection<CaseKey> keys, ExactQuery query, NodeService nodes) {
        OwnReports own = new OwnReports();
        own.begun(handler, query, nodes);
        List<CaseKey> asked = keys.stream().filter(key -> !key.isEmpty()).toList();
        if (!asked.isEmpty()) {
            query.all("SELECT z.cmis:objectId FROM bb:zeroReport AS z"
                            + " JOIN bb:filing AS f ON z.cmis:objectId = f.cmis:objectId"
                            + " WHERE z.bb:reporter = " + ExactQuery.literal(handler) + " AND f.bb:filingKey IN ("
                            + asked.stream()
                                    .map(key -> ExactQuery.literal(key.value()))
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .forEach(node -> own.zeroReports.put(
                            new CaseKey((String) nodes.getProperty(node, RegisterModel.PROP_FILING_KEY)), node));
        }
        return own;
    }

    private void begun(String handler, ExactQuery query, NodeService nodes) {
        query.all("SELECT cmis:objectId FROM bb:dossier WHERE bb:recorder = " + ExactQuery.literal(handler))
                .forEach(node -> {
                    Properties record = new Properties(nodes.getProperties(node));
                    CaseKey key = CaseKey.of(
                            record.text(RegisterModel.PROP_CASE_NUMBER), record.text(RegisterModel.PROP_CASE_NAME));
                    boolean draft = DossierStatus.DRAFT.name().equals(record.text(RegisterModel.PROP_STATUS));
                    (draft ? drafts : records).add(key);
                });
    }

    Optional<NodeRef> zeroReport(ReportedCase reported) {
        return Optional.ofNullable(zeroReports.get(reported.key()));
    }

    /** The cases, by number or name, about which a record is begun and not submitted. */
    Set<CaseKey> recordsBegun() {
        return Set.copyOf(drafts);
    }

    /** What forbids a zero report on the case. */
    List<Problem> problems(String field, ReportedCase reported) {
        List<Problem> problems = new ArrayList<>();
        CaseKey name = CaseKey.ofName(reported.name());
        if (records.contains(reported.key()) || !name.isEmpty() && records.contains(name)) {
            problems.add(Problem.at(field, "zero.record-exists", reported.number()));
        } else if (drafts.contains(reported.key()) || !name.isEmpty() && drafts.contains(name)) {
            problems.add(Problem.at(field, "zero.record-begun", reported.number()));
        } else if (zeroReports.containsKey(reported.key())) {
            problems.add(Problem.at(field, "zero.already-reported", reported.number()));
        }
        return problems;
    }
}

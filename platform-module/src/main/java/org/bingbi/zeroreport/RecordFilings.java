package org.bingbi.zeroreport;

import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.filing.CaseKey;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.SubmissionListener;

/**
 * A submitted record clears its recorder's case as a zero report does, and nothing that others see tells the one from the other. The
 * zero reports themselves are left as they are: whether a later record supersedes one is looked up by whoever reads both.
 */
public final class RecordFilings implements SubmissionListener {

    private final SealedNodes nodes;
    private final ClosedCaseService cases;

    /** @param nodes the gateway */
    public RecordFilings(SealedNodes nodes, ClosedCaseService cases) {
        this.nodes = nodes;
        this.cases = cases;
    }

    @Override
    public void submitted(NodeRef dossier) {
        Properties dossierProperties = new Properties(nodes.getProperties(dossier));
        CaseKey key = CaseKey.of(
                dossierProperties.text(RegisterModel.PROP_CASE_NUMBER),
                dossierProperties.text(RegisterModel.PROP_CASE_NAME));
        String last = dossierProperties.text(RegisterModel.PROP_FILING_KEY);
        if (key.isEmpty() || key.value().equals(last)) {
            return;
        }
        String recorder = dossierProperties.text(RegisterModel.PROP_RECORDER);
        nodes.setProperty(dossier, RegisterModel.PROP_FILING_KEY, key.value());
        if (last != null) {
            cases.unfiled(recorder, new CaseKey(last));
        }
        cases.filed(recorder, key);
    }
}

package org.bingbi.recording;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.FormProperties;
import org.bingbi.register.Numbering;
import org.bingbi.register.SubmissionListener;
import org.bingbi.routing.Route;

/** The command that submits a draft, or what was returned for completion (articles 7 and 13). As the system only. */
public final class Submission {

    private final SealedNodes nodeService;
    private final SubmissionRules rules;
    private final SubmittedForms forms;
    private final Route route;
    private final Numbering numbering;
    private final SubmissionListener listener;
    private final Trail trail;

    /**
     * @param nodeService the gateway
     * @param listener is told in the same transaction
     */
    public Submission(
            SealedNodes nodeService,
            SubmissionRules rules,
            SubmittedForms forms,
            Route route,
            Numbering numbering,
            SubmissionListener listener,
            Trail trail) {
        this.nodeService = nodeService;
        this.rules = rules;
        this.forms = forms;
        this.route = route;
        this.numbering = numbering;
        this.listener = listener;
        this.trail = trail;
    }

    /**
     * Submits the dossier: its form is completed and sealed, its route begins, it gets its number, and the ledger is told.
     *
     * @throws RefusedException with all that is missing or wrong
     */
    void submit(NodeRef dossier) {
        SubmissionRules.Draft draft = rules.check(dossier, trail.now(dossier));
        forms.seal(draft);
        nodeService.addProperties(dossier, submitted(draft));
        TrailAct act = draft.first() ? TrailAct.SUBMITTED : TrailAct.RESUBMITTED;
        trail.append(dossier, act, draft.now(), draft.node().getId(), "");
        route.begin(dossier, draft.form());
        listener.submitted(dossier);
        numbering.number(dossier, draft.now());
        forms.writePage(draft);
    }

    /** What the dossier repeats of its form, and where it stands now. */
    private static Map<QName, Serializable> submitted(SubmissionRules.Draft draft) {
        Map<QName, Serializable> properties = FormProperties.forDossier(draft.properties());
        properties.put(RegisterModel.PROP_LATE, draft.late());
        properties.put(RegisterModel.PROP_STATUS, DossierStatus.IN_ROUTE.name());
        properties.put(
                RegisterModel.PROP_RECORDER_DEPARTMENT_CODE, draft.recorder().department());
        properties.put(RegisterModel.PROP_REVISION, SubmittedForms.revision(draft));
        if (draft.first()) {
            properties.put(RegisterModel.PROP_SUBMITTED_AT, Date.from(draft.now()));
            properties.put(RegisterModel.PROP_QUARTER, quarter(draft.now()));
        }
        return properties;
    }

    private static String quarter(Instant now) {
        ZonedDateTime local = now.atZone(WorkingDayCalendar.ZONE);
        return local.getYear() + "Q" + ((local.getMonthValue() + 2) / 3);
    }
}

package org.bingbi.recording;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.consent.LateConsents;
import org.bingbi.index.IndexLocale;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormProperties;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.SignedContentDigester;

/** Completes, digests and seals what is submitted: form, evidence, dossier (articles 5 and 7). As the system only. */
public final class SubmittedForms {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final LateConsents consents;
    private final DossierRights rights;
    private final Sealing sealing;
    private final SignedContentDigester digests;
    private final FormPage page;

    /** @param nodeService the gateway */
    public SubmittedForms(
            SealedNodes nodeService,
            DossierNodes dossiers,
            LateConsents consents,
            DossierRights rights,
            Sealing sealing,
            SignedContentDigester digests,
            FormPage page) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.consents = consents;
        this.rights = rights;
        this.sealing = sealing;
        this.digests = digests;
        this.page = page;
    }

    /** Writes on the form's node what the register adds to the form, and seals dossier, form and evidence. */
    void seal(SubmissionRules.Draft draft) {
        NodeRef dossier = draft.dossier();
        NodeRef form = draft.node();
        RegisterForm.LateConsent consent = draft.first()
                ? consents.settle(dossier, draft.form(), draft.late())
                : draft.form().lateConsent();
        Map<QName, Serializable> added = new HashMap<>(FormProperties.ofRecorder(draft.office(), draft.recorder()));
        added.put(RegisterModel.PROP_LATE, draft.late());
        added.putAll(draft.first() ? consented(consent) : completed(draft));
        added.put(
                RegisterModel.PROP_FORM_DIGEST,
                digests.of(dossier, revision(draft), draft.form().with(consent)).sha256());
        nodeService.addProperties(form, added);
        if (!draft.first()) {
            rights.completed(form, draft.recorder().account());
        }
        sealing.seal(form, draft.now());
        dossiers.evidence(dossier).forEach(evidence -> sealing.seal(evidence, draft.now()));
        sealing.seal(dossier, draft.now());
        rights.recorderFollows(dossier, draft.recorder().account());
    }

    /** The form as a page is the content of its node; written when the number is known. */
    void writePage(SubmissionRules.Draft draft) {
        nodeService.writeContent(
                draft.node(), "text/html", IndexLocale.LOCALE, page.html(draft.dossier(), draft.node()));
    }

    static int revision(SubmissionRules.Draft draft) {
        return (Integer) draft.properties().get(RegisterModel.PROP_FORM_REVISION);
    }

    private static Map<QName, Serializable> consented(RegisterForm.LateConsent consent) {
        Map<QName, Serializable> properties = new HashMap<>();
        consent.at().ifPresent(at -> {
            properties.put(RegisterModel.PROP_LATE_CONSENT_BY, consent.by());
            properties.put(RegisterModel.PROP_LATE_CONSENT_AT, Date.from(at));
        });
        return properties;
    }

    /** The form that was completed keeps the clock in which it was to be. */
    private Map<QName, Serializable> completed(SubmissionRules.Draft draft) {
        Map<QName, Serializable> properties = new HashMap<>();
        Date due = (Date) nodeService.getProperty(draft.dossier(), RegisterModel.PROP_CLOCK_DUE);
        if (due != null) {
            properties.put(
                    RegisterModel.PROP_CLOCK_STARTED,
                    nodeService.getProperty(draft.dossier(), RegisterModel.PROP_CLOCK_STARTED));
            properties.put(RegisterModel.PROP_CLOCK_DUE, due);
            properties.put(RegisterModel.PROP_CLOCK_MISSED, !draft.now().isBefore(due.toInstant()));
        }
        return properties;
    }
}

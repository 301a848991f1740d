package org.bingbi.consent;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SealedNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;

/** The commands on consent to a late record: ask, withdraw, decide (article 7). As the system only. */
public final class Consenting {

    private final SealedNodes nodeService;
    private final DossierNodes dossiers;
    private final LateConsents consents;

    /** @param nodeService the gateway */
    public Consenting(SealedNodes nodeService, DossierNodes dossiers, LateConsents consents) {
        this.nodeService = nodeService;
        this.dossiers = dossiers;
        this.consents = consents;
    }

    /**
     * Asks whoever receives the record first. The reason stands on the form as well.
     *
     * @throws NotFoundException when the dossier is not this recorder's
     * @throws OvertakenException when it is no draft any more, or consent to it was asked for
     * @throws RefusedException when there is no reason, or no consent is needed
     */
    void ask(NodeRef dossier, String recorder, String reason) {
        check(dossier, recorder, reason);
        NodeRef form = dossiers.currentForm(dossier).orElseThrow();
        nodeService.setProperty(form, RegisterModel.PROP_LATE_REASON, reason.strip());
        String name = "late-consent-" + UUID.randomUUID();
        NodeRef consent = nodeService
                .createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_LATE_CONSENT,
                        Map.of(ContentModel.PROP_NAME, name, RegisterModel.PROP_CONSENT_REASON, reason.strip()))
                .getChildRef();
        consents.asked(dossier, consent, reason);
    }

    /** The same with the request's node as another channel has made it; throws like {@link #ask}. */
    void adopt(NodeRef dossier, NodeRef consent, String recorder, String reason) {
        check(dossier, recorder, reason);
        consents.asked(dossier, consent, reason);
    }

    /**
     * Takes the open request back.
     *
     * @throws NotFoundException when the dossier is not this recorder's
     * @throws OvertakenException when none is open
     */
    void withdraw(NodeRef dossier, String recorder) {
        requireOwner(dossier, recorder);
        NodeRef open = consents.last(dossier)
                .filter(consent -> consents.read(consent).isOpen())
                .orElseThrow(() -> new OvertakenException(Problem.at("lateConsent", "consent.decided", "")));
        consents.withdraw(dossier, open);
    }

    /**
     * Consents or refuses.
     *
     * @throws NotFoundException for everybody but who is asked
     * @throws OvertakenException when it was decided or withdrawn
     * @throws RefusedException when a refusal says nothing, or the words are too long
     */
    void decide(NodeRef consent, String user, ConsentDecision decision, String words) {
        LateConsent asked = consents.read(consent);
        if (!user.equals(asked.giver()) && !user.equals(asked.delegate())) {
            throw new NotFoundException();
        }
        if (!asked.isOpen()) {
            throw new OvertakenException(Problem.at("", "consent.decided", ""));
        }
        if (decision == ConsentDecision.REFUSE || !words.isBlank()) {
            RefusedException.unlessEmpty(
                    consents.words("words", "consent.words", words).stream().toList());
        }
        Map<QName, Serializable> said = new HashMap<>();
        said.put(RegisterModel.PROP_CONSENT_DECISION, decision.name());
        said.put(RegisterModel.PROP_CONSENT_WORDS, words);
        nodeService.addProperties(consent, said);
        consents.decide(dossiers.dossierOf(consent), consent, decision, user);
    }

    private void check(NodeRef dossier, String recorder, String reason) {
        requireOwner(dossier, recorder);
        if (dossiers.status(dossier) != DossierStatus.DRAFT) {
            throw new OvertakenException(Problem.at("", "record.not-a-draft", ""));
        }
        RefusedException.unlessEmpty(consents.problemsOfAsking(dossier, reason).toList());
        consents.problemOfState(dossier, reason.strip()).ifPresent(problem -> {
            throw new OvertakenException(problem);
        });
    }

    private void requireOwner(NodeRef dossier, String recorder) {
        if (!dossiers.isDossier(dossier) || !dossiers.recorder(dossier).equals(recorder)) {
            throw new NotFoundException();
        }
    }
}

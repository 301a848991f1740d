package org.bingbi.consent;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.routing.RouteStep;

/** Asks for consent to a late record, withdraws and decides it, in the name of who is signed in (article 7). */
public final class ConsentRequests {

    private final NodeService publicNodeService;
    private final DossierNodes dossiers;
    private final LateConsents consents;
    private final SystemAccess system;

    /** @param publicNodeService the checking bean: everybody acts with his own right */
    public ConsentRequests(
            NodeService publicNodeService, DossierNodes dossiers, LateConsents consents, SystemAccess system) {
        this.publicNodeService = publicNodeService;
        this.dossiers = dossiers;
        this.consents = consents;
        this.system = system;
    }

    /**
     * Asks whoever receives the record first. The reason stands on the form as well.
     *
     * @throws NotFoundException for everybody but the recorder
     * @throws OvertakenException when it is no draft any more, or consent to it was asked for
     * @throws RefusedException when there is no reason, or no consent is needed
     */
    public void ask(NodeRef dossier, String reason) {
        requireOwner(dossier);
        system.run(() -> {
            if (dossiers.status(dossier) != DossierStatus.DRAFT) {
                throw new OvertakenException(Problem.at("", "record.not-a-draft", ""));
            }
            RefusedException.unlessEmpty(
                    consents.problemsOfAsking(dossier, reason).toList());
            consents.problemOfState(dossier, reason.strip()).ifPresent(problem -> {
                throw new OvertakenException(problem);
            });
        });
        NodeRef form = system.run(() -> dossiers.currentForm(dossier).orElseThrow());
        publicNodeService.setProperty(form, RegisterModel.PROP_LATE_REASON, reason.strip());
        String name = "late-consent-" + UUID.randomUUID();
        publicNodeService.createNode(
                dossier,
                ContentModel.ASSOC_CONTAINS,
                RegisterModel.name(name),
                RegisterModel.TYPE_LATE_CONSENT,
                Map.of(ContentModel.PROP_NAME, name, RegisterModel.PROP_CONSENT_REASON, reason.strip()));
    }

    /** What a draft needs; empty when it is in time, or no draft. Whoever calls has seen to it that the caller may read it. */
    public Optional<ConsentRequirement> need(NodeRef dossier) {
        return system.run(() -> {
            if (!consents.isLate(dossier)) {
                return Optional.empty();
            }
            Optional<RouteStep.Inside> giver = consents.giver(dossier);
            boolean stands = giver.isEmpty() || consents.standing(dossier).isPresent();
            boolean asked = consents.last(dossier)
                    .filter(consent -> consents.read(consent).isOpen())
                    .isPresent();
            return Optional.of(new ConsentRequirement(giver, stands, asked));
        });
    }

    /**
     * Takes a request back that nobody has decided.
     *
     * @throws NotFoundException for everybody but the recorder
     * @throws OvertakenException when there is none
     */
    public void withdraw(NodeRef dossier) {
        requireOwner(dossier);
        NodeRef open = system.run(() -> consents.last(dossier)
                .filter(consent -> consents.read(consent).isOpen())
                .orElseThrow(() -> new OvertakenException(Problem.at("lateConsent", "consent.decided", ""))));
        publicNodeService.setProperty(open, RegisterModel.PROP_CONSENT_STATE, ConsentState.WITHDRAWN.name());
    }

    /**
     * Consents or refuses.
     *
     * @throws NotFoundException for everybody but who is asked
     * @throws OvertakenException when it was decided or withdrawn
     * @throws RefusedException when a refusal says nothing
     */
    public void decide(NodeRef consent, ConsentDecision decision, String words) {
        String user = AuthenticationUtil.getFullyAuthenticatedUser();
        system.run(() -> {
            LateConsent asked = consents.read(consent);
            if (!user.equals(asked.giver()) && !user.equals(asked.delegate())) {
                throw new NotFoundException();
            }
            if (!asked.isOpen()) {
                throw new OvertakenException(Problem.at("", "consent.decided", ""));
            }
        });
        problem(decision, words).ifPresent(problem -> {
            throw new RefusedException(problem);
        });
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(RegisterModel.PROP_CONSENT_DECISION, decision.name());
        properties.put(RegisterModel.PROP_CONSENT_WORDS, words);
        publicNodeService.addProperties(consent, properties);
    }

    private Optional<Problem> problem(ConsentDecision decision, String words) {
        return decision == ConsentDecision.GRANT && words.isBlank()
                ? Optional.empty()
                : consents.words("words", "consent.words", words);
    }

    private void requireOwner(NodeRef dossier) {
        boolean mine = system.run(() -> dossiers.isDossier(dossier)
                && dossiers.recorder(dossier).equals(AuthenticationUtil.getFullyAuthenticatedUser()));
        if (!mine) {
            throw new NotFoundException();
        }
    }
}

package org.bingbi.consent;

import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SystemAccess;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.routing.RouteStep;

/** Asks for consent to a late record, withdraws and decides it, in the name of who is signed in (article 7). */
public final class ConsentRequests {

    private final Consenting consenting;
    private final LateConsents consents;
    private final SystemAccess system;

    public ConsentRequests(Consenting consenting, LateConsents consents, SystemAccess system) {
        this.consenting = consenting;
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
        String user = user();
        system.run(() -> consenting.ask(dossier, user, reason));
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
        String user = user();
        system.run(() -> consenting.withdraw(dossier, user));
    }

    /**
     * Consents or refuses.
     *
     * @throws NotFoundException for everybody but who is asked
     * @throws OvertakenException when it was decided or withdrawn
     * @throws RefusedException when a refusal says nothing
     */
    public void decide(NodeRef consent, ConsentDecision decision, String words) {
        String user = user();
        system.run(() -> consenting.decide(consent, user, decision, words));
    }

    private static String user() {
        return AuthenticationUtil.getFullyAuthenticatedUser();
    }
}

package org.bingbi.signature;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormProperties;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.SignedContentDigester;
import org.bingbi.routing.Conflicts;
import org.bingbi.routing.Route;
import org.bingbi.support.ContentDigests;

/** The commands on a step: sign, return, step back (articles 13 and 14). As the system only. */
public final class Signing {

    private final DossierNodes dossiers;
    private final SigningRules rules;
    private final SignedContentDigester digests;
    private final SignedSteps steps;
    private final Route route;
    private final Returns returns;
    private final Conflicts conflicts;

    public Signing(
            DossierNodes dossiers,
            SigningRules rules,
            SignedContentDigester digests,
            SignedSteps steps,
            Route route,
            Returns returns,
            Conflicts conflicts) {
        this.dossiers = dossiers;
        this.rules = rules;
        this.digests = digests;
        this.steps = steps;
        this.route = route;
        this.returns = returns;
        this.conflicts = conflicts;
    }

    /**
     * Takes the answer of a signer, or of their delegate, and moves the dossier on.
     *
     * @throws OvertakenException when the step was signed, returned or closed, or what was seen has changed
     * @throws RefusedException when the account is held, or the words are missing or too long
     */
    void answer(NodeRef step, String signer, StepAnswer answer) {
        rules.check(step, signer, answer);
        NodeRef dossier = dossiers.dossierOf(step);
        if (answer.decision() == StepDecision.RECUSE) {
            steps.stepBack(dossier, step, signer, answer);
            conflicts.recuse(dossier, signer, answer.words());
            return;
        }
        Map<QName, Serializable> fields =
                dossiers.fields(dossiers.currentForm(dossier).orElseThrow());
        RegisterForm form = FormProperties.form(fields, dossiers.recorder(dossier));
        ContentDigests shown = digests.of(dossier, dossiers.revision(dossier), form);
        rules.checkSeen(answer, shown);
        steps.close(dossier, step, signer, answer, shown);
        if (answer.decision() == StepDecision.SIGN) {
            route.advance(dossier, form);
        } else {
            returns.giveBack(dossier, fields);
        }
    }
}

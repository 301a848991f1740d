package org.bingbi.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.SystemAccess;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.OvertakenException;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.NamedColleague;

/**
 * The recorder says whether a colleague is meant whose name came up after the submission: who is not meant gets back what is theirs, a step
 * included; who is meant is left out for good (articles 8 and 13).
 */
public final class NamesakeAnswers {

    private final NamesakeQuestions questions;
    private final DossierNodes dossiers;
    private final SealedNodes nodes;
    private final OrganisationService organisation;
    private final Conflicts conflicts;
    private final Route route;
    private final SystemAccess system;

    /** @param nodes the gateway */
    public NamesakeAnswers(
            NamesakeQuestions questions,
            DossierNodes dossiers,
            SealedNodes nodes,
            OrganisationService organisation,
            Conflicts conflicts,
            Route route,
            SystemAccess system) {
        this.questions = questions;
        this.dossiers = dossiers;
        this.nodes = nodes;
        this.organisation = organisation;
        this.conflicts = conflicts;
        this.route = route;
        this.system = system;
    }

    /** What the caller may answer now. The caller may read the dossier. */
    public List<NamedColleague> waiting(NodeRef dossier) {
        return system.run(() -> mayAnswer(dossier) ? questions.waiting(dossier) : List.of());
    }

    /**
     * Answers for one colleague; the same answer again changes nothing. The caller may read the dossier.
     *
     * @param field the form's field in which the recorder would have denied it
     * @throws NotFoundException for who may not answer
     * @throws RefusedException for a field that names nobody
     * @throws OvertakenException for what is not asked, or was answered otherwise
     */
    public void answer(NodeRef dossier, String field, String account, boolean isMeant) {
        if (!system.run(() -> mayAnswer(dossier))) {
            throw new NotFoundException();
        }
        QuestionPlace place = Arrays.stream(QuestionPlace.values())
                .filter(known -> known.field().fieldName().equals(field))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Problem.at(
                        "field",
                        "value-not-allowed",
                        field,
                        String.join(
                                ", ",
                                Arrays.stream(QuestionPlace.values())
                                        .map(known -> known.field().fieldName())
                                        .toList()))));
        system.run(() -> answer(dossier, new NamesakeQuestions.Asked(place, account), isMeant));
    }

    private void answer(NodeRef dossier, NamesakeQuestions.Asked asked, boolean isMeant) {
        NodeRef question = questions.open(dossier).get(asked);
        if (question == null) {
            if (!Boolean.valueOf(isMeant).equals(questions.answered(dossier).get(asked))) {
                throw new OvertakenException(Problem.at("account", "namesake.not-asked", asked.account()));
            }
            return;
        }
        questions.answer(dossier, question, isMeant, AuthenticationUtil.getFullyAuthenticatedUser());
        if (isMeant) {
            conflicts.meant(dossier, asked.account());
        } else {
            deny(dossier, asked);
            route.cleared(dossier, asked.account());
        }
    }

    private void deny(NodeRef dossier, NamesakeQuestions.Asked asked) {
        boolean intervener = asked.place() == QuestionPlace.INTERVENER;
        Set<String> denied = new TreeSet<>(
                intervener ? dossiers.laterIntervenerNamesakes(dossier) : dossiers.laterBehindNamesakes(dossier));
        denied.add(asked.account());
        nodes.setProperty(
                dossier,
                intervener ? RegisterModel.PROP_LATER_INTERVENER_NAMESAKES : RegisterModel.PROP_LATER_BEHIND_NAMESAKES,
                new ArrayList<>(denied));
    }

    /** The recorder; where they are of the office no longer, the discipline office. */
    private boolean mayAnswer(NodeRef dossier) {
        String caller = AuthenticationUtil.getFullyAuthenticatedUser();
        String recorder = dossiers.recorder(dossier);
        return dossiers.isDossier(dossier)
                && !dossiers.denied(dossier).contains(caller)
                && (recorder.equals(caller)
                        || organisation.current().person(recorder).isEmpty()
                                && organisation.isOfDisciplineOffice(caller));
    }
}

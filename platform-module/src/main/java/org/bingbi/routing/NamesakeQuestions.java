package org.bingbi.routing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.access.SealedNodes;
import org.bingbi.access.Sealing;
import org.bingbi.audit.Trail;
import org.bingbi.audit.TrailAct;
import org.bingbi.deadline.OfficeCalendar;
import org.bingbi.deadline.WorkingDays;
import org.bingbi.model.Properties;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.NamedColleague;

/**
 * 本院有同名人员，是否其人？ Asked of the recorder when a colleague whom the form may mean comes up after the submission (articles 8 and 13):
 * until it is answered they receive no step and do not read. As the system only.
 */
public final class NamesakeQuestions {

    private static final Set<DossierStatus> ASKED_IN =
            Set.of(DossierStatus.IN_ROUTE, DossierStatus.REGISTERED, DossierStatus.FOR_SUPERIOR);

    private final SealedNodes nodes;
    private final DossierNodes dossiers;
    private final InvolvedPeople involved;
    private final OfficeCalendar workingDays;
    private final DossierRights rights;
    private final Sealing sealing;
    private final Trail trail;

    /** @param nodes the gateway */
    public NamesakeQuestions(
            SealedNodes nodes,
            DossierNodes dossiers,
            InvolvedPeople involved,
            OfficeCalendar workingDays,
            DossierRights rights,
            Sealing sealing,
            Trail trail) {
        this.nodes = nodes;
        this.dossiers = dossiers;
        this.involved = involved;
        this.workingDays = workingDays;
        this.rights = rights;
        this.sealing = sealing;
        this.trail = trail;
    }

    /** Which colleague by which name. */
    record Asked(QuestionPlace place, String account) {
        static Asked of(NamedColleague colleague) {
            return new Asked(QuestionPlace.of(colleague), colleague.person().account());
        }
    }

    /** Asks what is to be asked now and is not yet, and withdraws what nobody needs to answer any more. */
    void follow(NodeRef dossier) {
        // Whoever may be meant is denied; with nobody denied there was never anything to ask.
        if (dossiers.denied(dossier).isEmpty()) {
            return;
        }
        Map<Asked, NamedColleague> wanted = wanted(dossier);
        Map<Asked, NodeRef> open = open(dossier);
        open.forEach((asked, question) -> {
            if (!wanted.containsKey(asked)) {
                end(dossier, question, Map.of(RegisterModel.PROP_QUESTION_STATE, QuestionState.WITHDRAWN.name()));
            }
        });
        wanted.forEach((asked, colleague) -> {
            if (!open.containsKey(asked)) {
                ask(dossier, asked, colleague);
            }
        });
    }

    /** The recorder completes the form, which asks itself. */
    void withdraw(NodeRef dossier) {
        open(dossier)
                .values()
                .forEach(question -> end(
                        dossier, question, Map.of(RegisterModel.PROP_QUESTION_STATE, QuestionState.WITHDRAWN.name())));
    }

    /** Colleagues of whom an answer is waited for. */
    List<NamedColleague> waiting(NodeRef dossier) {
        Set<Asked> open = open(dossier).keySet();
        return involved.named(dossier).stream()
                .filter(colleague -> open.contains(Asked.of(colleague)))
                .toList();
    }

    /** The questions that wait for an answer. */
    Map<Asked, NodeRef> open(NodeRef dossier) {
        return in(dossier, QuestionState.OPEN);
    }

    /** The answers given after the submission. */
    Map<Asked, Boolean> answered(NodeRef dossier) {
        return in(dossier, QuestionState.ANSWERED).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        question -> Boolean.TRUE.equals(
                                nodes.getProperty(question.getValue(), RegisterModel.PROP_QUESTION_MEANT))));
    }

    void answer(NodeRef dossier, NodeRef question, boolean isMeant, String by) {
        Instant now = trail.now(dossier);
        end(
                dossier,
                question,
                Map.of(
                        RegisterModel.PROP_QUESTION_STATE,
                        QuestionState.ANSWERED.name(),
                        RegisterModel.PROP_QUESTION_MEANT,
                        isMeant,
                        RegisterModel.PROP_QUESTION_ANSWERED_BY,
                        by,
                        RegisterModel.PROP_QUESTION_ANSWERED_AT,
                        Date.from(now)));
        trail.append(
                dossier,
                isMeant ? TrailAct.NAMESAKE_MEANT : TrailAct.NAMESAKE_NOT_MEANT,
                now,
                question.getId(),
                text(question, RegisterModel.PROP_QUESTION_ACCOUNT));
    }

    private Map<Asked, NamedColleague> wanted(NodeRef dossier) {
        Map<Asked, NamedColleague> wanted = new LinkedHashMap<>();
        if (ASKED_IN.contains(dossiers.status(dossier))) {
            Set<String> undecided = new TreeSet<>(dossiers.denied(dossier));
            undecided.removeAll(dossiers.foundInvolved(dossier));
            undecided.removeAll(dossiers.recused(dossier));
            involved.named(dossier).stream()
                    .filter(NamedColleague::isOpen)
                    .filter(colleague -> undecided.contains(colleague.person().account()))
                    .forEach(colleague -> wanted.put(Asked.of(colleague), colleague));
        }
        return wanted;
    }

    private void ask(NodeRef dossier, Asked asked, NamedColleague colleague) {
        Instant now = trail.now(dossier);
        String name = "question-" + UUID.randomUUID();
        Map<QName, Serializable> properties = new HashMap<>(WorkingDays.clocked(workingDays.deadline(now)));
        properties.put(ContentModel.PROP_NAME, name);
        properties.put(RegisterModel.PROP_QUESTION_STATE, QuestionState.OPEN.name());
        properties.put(RegisterModel.PROP_QUESTION_PLACE, asked.place().name());
        properties.put(RegisterModel.PROP_QUESTION_ACCOUNT, asked.account());
        properties.put(RegisterModel.PROP_QUESTION_NAME, colleague.person().name());
        properties.put(RegisterModel.PROP_QUESTION_RECORDER, dossiers.recorder(dossier));
        NodeRef question = nodes.createNode(
                        dossier,
                        ContentModel.ASSOC_CONTAINS,
                        RegisterModel.name(name),
                        RegisterModel.TYPE_NAMESAKE_QUESTION,
                        properties)
                .getChildRef();
        rights.seal(question);
        trail.append(dossier, TrailAct.NAMESAKE_ASKED, now, question.getId(), asked.account());
    }

    private void end(NodeRef dossier, NodeRef question, Map<QName, Serializable> properties) {
        nodes.addProperties(question, properties);
        sealing.seal(question, trail.now(dossier));
    }

    private Map<Asked, NodeRef> in(NodeRef dossier, QuestionState state) {
        Map<Asked, NodeRef> found = new LinkedHashMap<>();
        dossiers.namesakeQuestions(dossier).stream()
                .filter(question -> state.name().equals(text(question, RegisterModel.PROP_QUESTION_STATE)))
                .forEach(question -> found.put(
                        new Asked(
                                QuestionPlace.valueOf(text(question, RegisterModel.PROP_QUESTION_PLACE)),
                                text(question, RegisterModel.PROP_QUESTION_ACCOUNT)),
                        question));
        return found;
    }

    private String text(NodeRef question, QName property) {
        return Properties.textOf(nodes.getProperty(question, property));
    }
}

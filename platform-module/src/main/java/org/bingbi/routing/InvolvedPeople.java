package org.bingbi.routing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.Involved;
import org.bingbi.register.NamedColleague;
import org.bingbi.register.RegisterForm;

/** Whom of the office a dossier is about, or may be, with today's organisation (articles 8 and 13). As the system only. */
public final class InvolvedPeople {

    private final DossierNodes dossiers;
    private final CurrentOrganisation organisation;

    public InvolvedPeople(DossierNodes dossiers, CurrentOrganisation organisation) {
        this.dossiers = dossiers;
        this.organisation = organisation;
    }

    public Involved of(NodeRef dossier) {
        return dossiers.currentForm(dossier)
                .map(form -> of(dossier, dossiers.read(dossier, form)))
                .orElseGet(
                        () -> Involved.NOBODY_INSIDE.with(dossiers.foundInvolved(dossier), dossiers.recused(dossier)));
    }

    /** The same for a form that the caller has read, with what the recorder answered later. */
    public Involved of(NodeRef dossier, RegisterForm form) {
        return named(dossier, dossiers.withLaterAnswers(dossier, form))
                .with(dossiers.foundInvolved(dossier), dossiers.recused(dossier));
    }

    /** Whom the form may mean, each with what the recorder answered. */
    public List<NamedColleague> named(NodeRef dossier) {
        return dossiers.currentForm(dossier)
                .map(form -> NamedColleague.of(dossiers.readWithLaterAnswers(dossier, form), organisation.names()))
                .orElse(List.of());
    }

    /** Who is not meant, as the recorder says. */
    Set<String> namesakes(NodeRef dossier) {
        return dossiers.currentForm(dossier)
                .map(form -> dossiers.readWithLaterAnswers(dossier, form).namesakes())
                .orElse(Set.of());
    }

    private Involved named(NodeRef dossier, RegisterForm form) {
        // Before the submission nobody has looked at the answers: none stands against what is certain.
        boolean submitted = dossiers.status(dossier) != DossierStatus.DRAFT;
        Set<String> certain = new TreeSet<>();
        Set<String> possible = new TreeSet<>();
        form.involved()
                .accounts()
                .forEach(account ->
                        organisation.person(account).map(Person::account).ifPresent(certain::add));
        for (NamedColleague colleague : NamedColleague.of(form, organisation.names())) {
            String account = colleague.person().account();
            if (colleague.isOpen()) {
                possible.add(account);
            } else if (colleague.certainty() == Certainty.CERTAIN && !(submitted && colleague.isDenied())) {
                certain.add(account);
            }
        }
        // Who was once denied it receives no step, whatever the organisation calls them now.
        Set<String> before = new TreeSet<>(dossiers.denied(dossier));
        before.removeAll(dossiers.recused(dossier));
        before.removeAll(possible);
        before.removeAll(form.namesakes());
        before.remove(form.recorder().account());
        certain.addAll(before);
        return form.involved().named(certain, possible);
    }
}

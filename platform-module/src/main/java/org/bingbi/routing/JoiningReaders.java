package org.bingbi.routing;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.bingbi.access.DossierRights;
import org.bingbi.organisation.ColleagueNames;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.name.Mention;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.FormProperties;
import org.bingbi.register.NamedColleague;
import org.bingbi.register.RegisterForm;

/**
 * The discipline office reads what it has received as a group, however old it is. Who joins it, comes back to it or is called otherwise in it
 * does not read what is or may be about them (articles 8, 13 and 15): as at the submission, by the names of the intervener and of who is
 * behind, in every revision. As the system only.
 */
public final class JoiningReaders {

    private final OrganisationService organisation;
    private final SubmittedDossiers submitted;
    private final NodeService nodes;
    private final DossierNodes dossiers;
    private final DossierRights rights;
    private final Route route;

    /** @param nodes the internal bean */
    public JoiningReaders(
            OrganisationService organisation,
            SubmittedDossiers submitted,
            NodeService nodes,
            DossierNodes dossiers,
            DossierRights rights,
            Route route) {
        this.organisation = organisation;
        this.submitted = submitted;
        this.nodes = nodes;
        this.dossiers = dossiers;
        this.rights = rights;
        this.route = route;
    }

    /** Called by Spring. */
    public void listen() {
        organisation.whenJoined(this::keepOut);
        organisation.whenImported(before -> keepOut(organisation.current().renamedInDisciplineOffice(before)));
    }

    private void keepOut(Set<String> joining) {
        if (!joining.isEmpty()) {
            Names names = new Names(organisation.names(), joining);
            String office = organisation.disciplineOfficeGroup();
            submitted.forEach(dossier -> keepOut(dossier, names, office));
        }
    }

    private void keepOut(NodeRef dossier, Names names, String office) {
        Set<String> closed = new HashSet<>(dossiers.denied(dossier));
        closed.retainAll(names.joining());
        if (mayName(dossier, names) && rights.isReadByDisciplineOffice(dossier, office)) {
            closed.addAll(named(dossier, names));
        }
        if (!closed.isEmpty()) {
            route.keepOut(dossier, closed);
        }
    }

    /** A quick look at what the dossier repeats of its form; earlier revisions may have named others. */
    private boolean mayName(NodeRef dossier, Names names) {
        Map<QName, Serializable> properties = nodes.getProperties(dossier);
        return dossiers.revision(dossier) > 1
                || mentions(FormProperties.form(properties, ""))
                        .anyMatch(mention -> names.meanSomebodyJoining(mention));
    }

    /** Who of those joining is meant or may be meant, unless the recorder has said that they are not. */
    private Set<String> named(NodeRef dossier, Names names) {
        int last = dossiers.revision(dossier);
        List<RegisterForm> forms = IntStream.rangeClosed(1, last)
                .mapToObj(revision -> dossiers.form(dossier, revision))
                .flatMap(Optional::stream)
                .map(form -> dossiers.read(dossier, form))
                .toList();
        Set<String> named = forms.stream()
                .filter(form -> mentions(form).anyMatch(names::meanSomebodyJoining))
                .flatMap(form -> NamedColleague.of(form, names.all()).stream())
                .filter(colleague -> !colleague.isDenied())
                .map(colleague -> colleague.person().account())
                .filter(names.joining()::contains)
                .collect(Collectors.toSet());
        // The recorder's last word.
        dossiers.form(dossier, last)
                .map(form -> dossiers.readWithLaterAnswers(dossier, form).namesakes())
                .ifPresent(named::removeAll);
        return named;
    }

    private static Stream<Mention> mentions(RegisterForm form) {
        return Stream.of(form.intervener().mention(), form.behind().mention());
    }

    /** The same people are named again and again. */
    private record Names(ColleagueNames all, Set<String> joining, Map<Mention, Boolean> compared) {
        Names(ColleagueNames all, Set<String> joining) {
            this(all, joining, new HashMap<>());
        }

        boolean meanSomebodyJoining(Mention mention) {
            return compared.computeIfAbsent(mention, name -> all.meant(name).stream()
                    .anyMatch(meant -> joining.contains(meant.person().account())));
        }
    }
}

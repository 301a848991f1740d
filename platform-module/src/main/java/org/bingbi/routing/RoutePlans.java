package org.bingbi.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.bingbi.absence.CurrentAbsences;
import org.bingbi.access.SystemAccess;
import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;
import org.bingbi.register.DossierNodes;
import org.bingbi.register.DossierStatus;
import org.bingbi.register.Involved;
import org.bingbi.register.NamedColleague;
import org.bingbi.register.RegisterForm;
import org.bingbi.register.ReportOption;

/** Plans the route of a dossier with today's organisation and today's absences. */
public final class RoutePlans {

    private final DossierNodes dossiers;
    private final InvolvedPeople involved;
    private final CurrentOrganisation organisation;
    private final CurrentAbsences absences;
    private final SystemAccess system;

    public RoutePlans(
            DossierNodes dossiers,
            InvolvedPeople involved,
            CurrentOrganisation organisation,
            CurrentAbsences absences,
            SystemAccess system) {
        this.dossiers = dossiers;
        this.involved = involved;
        this.organisation = organisation;
        this.absences = absences;
        this.system = system;
    }

    /**
     * To whom the dossier goes when its current form is reported so. Whoever calls has seen to it that the caller may
     * read the dossier.
     *
     * @throws RefusedException when it is still to be submitted and its recorder is no longer in the organisation
     */
    public RoutePlan plan(NodeRef dossier, ReportOption option) {
        return system.run(() -> plan(dossier, involved.of(dossier), option));
    }

    /** The same with the option chosen in the dossier. */
    public RoutePlan plan(NodeRef dossier) {
        return plan(dossier, system.run(() -> dossiers.reportOption(dossier)));
    }

    /** The same for a form that the caller has read. As the system only. */
    RoutePlan plan(NodeRef dossier, RegisterForm form) {
        return plan(dossier, involved.of(dossier, form), dossiers.reportOption(dossier));
    }

    private RoutePlan plan(NodeRef dossier, Involved people, ReportOption option) {
        Organisation office = organisation.current();
        return new RoutePlanner(office, absences.today()).plan(recorder(dossier, office), people, option);
    }

    /** Whom the dossier's form may mean, each with what the recorder answered. */
    public List<NamedColleague> named(NodeRef dossier) {
        return system.run(() -> involved.named(dossier));
    }

    /** Who is not meant, as the recorder says; they are denied no longer. */
    Set<String> namesakes(NodeRef dossier) {
        return system.run(() -> involved.namesakes(dossier));
    }

    /** Who never learns more of the dossier, wherever it is on its way. */
    Set<String> denied(NodeRef dossier) {
        return system.run(() -> involved.of(dossier).denied());
    }

    private Person recorder(NodeRef dossier, Organisation office) {
        String account = dossiers.recorder(dossier);
        Optional<Person> today = office.person(account);
        if (dossiers.status(dossier) == DossierStatus.IN_ROUTE) {
            return asReported(account, today, dossiers.recorderDepartment(dossier));
        }
        return today.orElseThrow(
                () -> new RefusedException(Problem.at("recorderName", "record.not-in-organisation", account)));
    }

    /**
     * What was reported to one department stays with it: its recorder may change department, or leave, and no second head
     * learns of it, and nothing waits for him.
     */
    private static Person asReported(String account, Optional<Person> today, Optional<String> department) {
        Person recorder = today.orElseGet(() -> new Person(account, "", department.orElse(""), "", Set.of(), Set.of()));
        if (department.isEmpty() || department.get().equals(recorder.department())) {
            return recorder;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(recorder.roles());
        roles.remove(Role.DEPARTMENT_HEAD);
        return new Person(account, recorder.name(), department.get(), recorder.post(), roles, recorder.supervises());
    }
}

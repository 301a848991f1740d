package org.bingbi.caselist;

import java.time.Clock;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.access.SystemAccess;
import org.bingbi.deadline.WorkingDayCalendar;
import org.bingbi.filing.ClosedCase;
import org.bingbi.filing.ClosedCaseService;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
import org.bingbi.problem.NotFoundException;
import org.bingbi.problem.RefusedException;

/** Takes over the list of closed cases that the case system writes (article 16). */
public final class CaseListImport {

    private final ClosedCaseService cases;
    private final OrganisationService organisation;
    private final SystemAccess system;
    private final FileLimits limits;
    private final Clock clock;

    public CaseListImport(
            ClosedCaseService cases,
            OrganisationService organisation,
            SystemAccess system,
            FileLimits limits,
            Clock clock) {
        this.cases = cases;
        this.organisation = organisation;
        this.system = system;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether the account may bring the list: the discipline office, and the case management, whose system writes it. */
    public boolean mayImport(Person person) {
        return person.isOfDisciplineOffice() || person.is(Role.CASE_MANAGEMENT);
    }

    /**
     * Takes over a file whole: new cases are added, known ones brought up to date, none is taken away.
     *
     * @throws RefusedException with what is wrong, line by line; then nothing is changed
     * @throws NotFoundException for callers who may not import
     */
    public ClosedCaseService.Imported importFile(byte[] file) {
        boolean may = organisation
                .current()
                .person(AuthenticationUtil.getFullyAuthenticatedUser())
                .filter(this::mayImport)
                .isPresent();
        if (!may) {
            throw new NotFoundException();
        }
        List<ClosedCase> listed = ClosedCaseFile.read(
                file,
                limits,
                organisation.current(),
                organisation::person,
                clock.instant().atZone(WorkingDayCalendar.ZONE).toLocalDate());
        return system.run(() -> cases.takeOver(listed));
    }
}

package org.bingbi.organisation.web;

import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.access.ReadableNodes;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.problem.NotFoundException;

/** What the asker is in the office. Whoever may not use an address gets the answer for one that does not exist. */
public final class Rights {

    private final OrganisationService organisation;
    private final ReadableNodes lookup;

    public Rights(OrganisationService organisation, ReadableNodes lookup) {
        this.organisation = organisation;
        this.lookup = lookup;
    }

    /** The asker as one of the staff; an administrator's account is nobody of it. */
    public Optional<Person> asker() {
        return lookup.isAdministrator()
                ? Optional.empty()
                : organisation.current().person(AuthenticationUtil.getFullyAuthenticatedUser());
    }

    public boolean isOfDisciplineOffice() {
        return asker().filter(Person::isOfDisciplineOffice).isPresent();
    }

    /** Whether the asker keeps the organisation, see {@link OrganisationService#mayImport}. */
    public boolean mayAdminister() {
        return organisation.mayImport(AuthenticationUtil.getFullyAuthenticatedUser());
    }

    public static void orElseNotFound(boolean may) {
        if (!may) {
            throw new NotFoundException();
        }
    }
}

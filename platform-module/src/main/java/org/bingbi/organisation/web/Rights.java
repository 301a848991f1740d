package org.bingbi.organisation.web;

import java.util.Optional;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.bingbi.access.ReadableNodes;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.OrganisationService;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;
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

    /** The head of the discipline office; before the first organisation is imported, and so before there is one, an administrator. */
    public boolean mayAdminister() {
        return asker().filter(person -> person.is(Role.HEAD_OF_DISCIPLINE_OFFICE))
                        .isPresent()
                || isBeforeFirstImport() && lookup.isAdministrator();
    }

    private boolean isBeforeFirstImport() {
        Organisation current = organisation.current();
        return current.people().isEmpty();
    }

    public static void orElseNotFound(boolean may) {
        if (!may) {
            throw new NotFoundException();
        }
    }
}

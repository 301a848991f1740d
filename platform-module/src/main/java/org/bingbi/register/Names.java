package org.bingbi.register;

import org.bingbi.organisation.CurrentOrganisation;
import org.bingbi.organisation.Person;

/** The name of an account's holder. */
public final class Names {

    private final CurrentOrganisation organisation;

    public Names(CurrentOrganisation organisation) {
        this.organisation = organisation;
    }

    /** The account itself when the organisation does not know it, as an administrator's. */
    public String of(String account) {
        return organisation.current().person(account).map(Person::name).orElse(account);
    }
}

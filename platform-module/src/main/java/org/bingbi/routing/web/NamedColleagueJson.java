package org.bingbi.routing.web;

import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;
import org.bingbi.organisation.name.Certainty;
import org.bingbi.register.NamedColleague;

/**
 * One of the staff whom a form means or may mean by a name (articles 8 and 13).
 *
 * @param field in which field of the form the recorder denies it
 * @param open whether the recorder is to say if that is the person, and has not
 */
public record NamedColleagueJson(
        String field,
        String account,
        String name,
        String department,
        String post,
        boolean certain,
        Boolean isMeant,
        boolean open) {

    public static NamedColleagueJson of(NamedColleague colleague, Organisation office) {
        Person person = colleague.person();
        return new NamedColleagueJson(
                colleague.field().fieldName(),
                person.account(),
                person.name(),
                office.departmentNameOf(person),
                person.post(),
                colleague.certainty() == Certainty.CERTAIN,
                colleague.isMeant().orElse(null),
                colleague.isOpen());
    }
}

package org.bingbi.organisation.web;

import org.bingbi.organisation.Department;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/** One of the staff as JSON. */
public record PersonJson(String account, String name, String department, String post) {

    public static PersonJson of(Person person, Organisation organisation) {
        String department = organisation
                .department(person.department())
                .map(Department::name)
                .orElse(person.department());
        return new PersonJson(person.account(), person.name(), department, person.post());
    }
}

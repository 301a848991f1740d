package org.bingbi.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/** The organisation in force as JSON. */
public record OrganisationJson(Instant importedAt, List<DepartmentJson> departments) {

    /** A department with its head, the leader in charge and its people; a vacant post is absent. */
    public record DepartmentJson(
            String code, String name, String head, String supervisingLeader, List<PersonJson> people) {}

    static OrganisationJson of(Organisation organisation, Optional<Instant> importedAt) {
        return new OrganisationJson(
                importedAt.orElse(null),
                organisation.departments().stream()
                        .map(department -> new DepartmentJson(
                                department.code(),
                                department.name(),
                                organisation
                                        .headOf(department.code())
                                        .map(Person::account)
                                        .orElse(null),
                                organisation
                                        .supervisingLeaderOf(department.code())
                                        .map(Person::account)
                                        .orElse(null),
                                organisation.people().stream()
                                        .filter(person -> person.department().equals(department.code()))
                                        .map(person -> PersonJson.of(person, organisation))
                                        .toList()))
                        .toList());
    }
}

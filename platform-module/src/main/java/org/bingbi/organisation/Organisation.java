package org.bingbi.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who is who in the office, in the order of the imported file; a post may be vacant. */
public record Organisation(List<Department> departments, List<Person> people) {

    /** Before the first import: nobody can record or sign. */
    public static final Organisation NONE = new Organisation(List.of(), List.of());

    public Organisation {
        departments = List.copyOf(departments);
        people = List.copyOf(people);
    }

    public Optional<Person> person(String account) {
        return first(person -> person.account().equals(account));
    }

    public Optional<Department> department(String code) {
        return departments.stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** What the person's department is called; empty where the file names none of its code. */
    public String departmentNameOf(Person person) {
        return department(person.department()).map(Department::name).orElse("");
    }

    public Optional<Person> headOf(String department) {
        return first(
                person -> person.is(Role.DEPARTMENT_HEAD) && person.department().equals(department));
    }

    /** The leader in charge of the department (分管院领导). */
    public Optional<Person> supervisingLeaderOf(String department) {
        return first(person -> person.supervises().contains(department));
    }

    public Optional<Person> chiefProcurator() {
        return first(person -> person.is(Role.CHIEF_PROCURATOR));
    }

    public Optional<Person> headOfDisciplineOffice() {
        return first(person -> person.is(Role.HEAD_OF_DISCIPLINE_OFFICE));
    }

    /** The discipline office's members, its head first. */
    public List<Person> disciplineOffice() {
        return people.stream()
                .filter(Person::isOfDisciplineOffice)
                .sorted((one, other) -> Boolean.compare(
                        other.is(Role.HEAD_OF_DISCIPLINE_OFFICE), one.is(Role.HEAD_OF_DISCIPLINE_OFFICE)))
                .toList();
    }

    /** Members of the discipline office who were in it before too, but under another name, post or department. */
    public Set<String> renamedInDisciplineOffice(Organisation before) {
        return disciplineOffice().stream()
                .filter(person -> before.person(person.account())
                        .filter(Person::isOfDisciplineOffice)
                        .filter(earlier -> !isCalledAlike(person, before, earlier))
                        .isPresent())
                .map(Person::account)
                .collect(Collectors.toSet());
    }

    private boolean isCalledAlike(Person person, Organisation before, Person earlier) {
        return person.equals(earlier) && departmentNameOf(person).equals(before.departmentNameOf(earlier));
    }

    private Optional<Person> first(Predicate<Person> wanted) {
        return people.stream().filter(wanted).findFirst();
    }
}

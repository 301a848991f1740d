package org.bingbi.organisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bingbi.organisation.OrganisationFile.Column;
import org.bingbi.organisation.OrganisationFile.Row;
import org.bingbi.problem.Problem;
import org.bingbi.problem.RefusedException;

/**
 * Makes an organisation of the file's lines, or names all that is wrong with them. A vacant post is no error, since
 * offices have vacancies and the route knows what then to do; two holders of one post, or a department in nobody's
 * charge, is.
 */
final class OrganisationCheck {

    /** What Alfresco takes as a user name without escaping, in groups and in addresses alike. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

    private static final Set<Role> POSTS_FOR_ONE = EnumSet.of(Role.CHIEF_PROCURATOR, Role.HEAD_OF_DISCIPLINE_OFFICE);

    private final List<Row> rows;
    private final List<Problem> problems = new ArrayList<>();

    OrganisationCheck(List<Row> rows) {
        this.rows = rows;
    }

    Organisation organisation() {
        Map<String, Department> departments = departments();
        List<Person> people = new ArrayList<>();
        Map<String, Integer> accounts = new LinkedHashMap<>();
        for (Row row : rows) {
            required(row);
            account(row, accounts);
            people.add(person(row, departments));
        }
        onlyOneEach(people);
        everyDepartmentIsSupervisedByOne(people, departments);
        somebodyReceives(people);
        RefusedException.unlessEmpty(problems);
        return new Organisation(List.copyOf(departments.values()), people);
    }

    private Map<String, Department> departments() {
        Map<String, Department> departments = new LinkedHashMap<>();
        for (Row row : rows) {
            String code = row.cell(Column.DEPARTMENT_CODE);
            String name = row.cell(Column.DEPARTMENT_NAME);
            Department known = departments.putIfAbsent(code, new Department(code, name));
            if (known != null && !known.name().equals(name)) {
                refuse(row, Column.DEPARTMENT_NAME, "organisation.department-name", name, code, known.name());
            }
        }
        return departments;
    }

    private void required(Row row) {
        for (Column column :
                List.of(Column.DEPARTMENT_CODE, Column.DEPARTMENT_NAME, Column.NAME, Column.ACCOUNT, Column.POST)) {
            if (row.cell(column).isEmpty()) {
                refuse(row, column, "organisation.missing", "");
            }
        }
    }

    private void account(Row row, Map<String, Integer> accounts) {
        String account = row.cell(Column.ACCOUNT);
        if (account.isEmpty()) {
            return;
        }
        if (!ACCOUNT.matcher(account).matches()) {
            refuse(row, Column.ACCOUNT, "organisation.account", account);
        }
        Integer before = accounts.putIfAbsent(account.toLowerCase(java.util.Locale.ROOT), row.line());
        if (before != null) {
            refuse(row, Column.ACCOUNT, "organisation.duplicate-account", account, before);
        }
    }

    private Person person(Row row, Map<String, Department> departments) {
        Set<Role> roles = roles(row);
        Set<String> supervises = new LinkedHashSet<>(row.words(Column.SUPERVISES));
        for (String code : supervises) {
            if (!departments.containsKey(code)) {
                refuse(row, Column.SUPERVISES, "organisation.unknown-department", code);
            }
        }
        Person person = new Person(
                row.cell(Column.ACCOUNT),
                row.cell(Column.NAME),
                row.cell(Column.DEPARTMENT_CODE),
                row.cell(Column.POST),
                roles,
                supervises);
        if (!supervises.isEmpty() && !person.isLeader()) {
            refuse(
                    row,
                    Column.SUPERVISES,
                    "organisation.supervises-without-being-leader",
                    row.cell(Column.SUPERVISES),
                    Role.LEADER.word(),
                    Role.CHIEF_PROCURATOR.word());
        }
        return person;
    }

    private Set<Role> roles(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : row.words(Column.ROLES)) {
            Optional<Role> role = Role.of(word);
            role.ifPresentOrElse(
                    roles::add,
                    () -> refuse(row, Column.ROLES, "organisation.unknown-role", word, words(Role.values())));
        }
        return roles;
    }

    private void onlyOneEach(List<Person> people) {
        for (Role role : POSTS_FOR_ONE) {
            atMostOne(people, role, person -> "", "organisation.two-in-post");
        }
        atMostOne(people, Role.DEPARTMENT_HEAD, Person::department, "organisation.two-heads");
    }

    private void atMostOne(List<Person> people, Role role, Function<Person, String> within, String code) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int index = 0; index < people.size(); index++) {
            Person person = people.get(index);
            if (person.is(role)) {
                Row row = rows.get(index);
                Integer before = first.putIfAbsent(within.apply(person), row.line());
                if (before != null) {
                    refuse(row, Column.ROLES, code, role.word(), before);
                }
            }
        }
    }

    private void everyDepartmentIsSupervisedByOne(List<Person> people, Map<String, Department> departments) {
        Map<String, Integer> inCharge = new LinkedHashMap<>();
        for (int index = 0; index < people.size(); index++) {
            for (String code : people.get(index).supervises()) {
                Integer before = inCharge.putIfAbsent(code, rows.get(index).line());
                if (before != null) {
                    refuse(rows.get(index), Column.SUPERVISES, "organisation.two-leaders", code, before);
                }
            }
        }
        for (String code : departments.keySet()) {
            for (int index = 0; index < people.size(); index++) {
                Person member = people.get(index);
                if (member.department().equals(code) && !member.isLeader() && !inCharge.containsKey(code)) {
                    refuse(rows.get(index), Column.DEPARTMENT_CODE, "organisation.no-leader", code);
                    break;
                }
            }
        }
    }

    private void somebodyReceives(List<Person> people) {
        if (people.stream().noneMatch(Person::isOfDisciplineOffice)) {
            problems.add(Problem.at(
                    Column.ROLES.head(),
                    "organisation.no-discipline-office",
                    "",
                    Role.HEAD_OF_DISCIPLINE_OFFICE.word(),
                    Role.DISCIPLINE_OFFICER.word()));
        }
    }

    private static String words(Role... roles) {
        return String.join("、", java.util.Arrays.stream(roles).map(Role::word).toList());
    }

    private void refuse(Row row, Column column, String code, String value, Object... arguments) {
        problems.add(Problem.inFile(row.line(), column.head(), code, value, arguments));
    }
}

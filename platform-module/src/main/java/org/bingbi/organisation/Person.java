package org.bingbi.organisation;

import java.util.Set;

/**
 * One of the office's staff.
 *
 * @param account the user name in the repository
 * @param department code of the department
 * @param post the post's title as written on the form
 * @param supervises codes of the departments in this leader's charge (分管部门)
 */
public record Person(
        String account, String name, String department, String post, Set<Role> roles, Set<String> supervises) {

    public Person {
        roles = Set.copyOf(roles);
        supervises = Set.copyOf(supervises);
    }

    Person withAccount(String other) {
        return new Person(other, name, department, post, roles, supervises);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** A member of the leadership team, the chief procurator included (院领导班子成员). */
    public boolean isLeader() {
        return is(Role.LEADER) || is(Role.CHIEF_PROCURATOR);
    }

    /** A member of the discipline office, its head included. */
    public boolean isOfDisciplineOffice() {
        return is(Role.DISCIPLINE_OFFICER) || is(Role.HEAD_OF_DISCIPLINE_OFFICE);
    }
}

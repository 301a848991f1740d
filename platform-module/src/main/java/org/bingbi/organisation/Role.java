package org.bingbi.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What a person is in the office besides a member of the staff, by the word of the organisation file. */
public enum Role {
    CHIEF_PROCURATOR("检察长"),
    LEADER("院领导"),
    DEPARTMENT_HEAD("部门负责人"),
    DISCIPLINE_OFFICER("纪检监察机构"),
    HEAD_OF_DISCIPLINE_OFFICE("纪检监察机构负责人"),
    CASE_MANAGEMENT("案件管理"),
    PERSONNEL("政工");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}

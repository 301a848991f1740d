package org.bingbi.caselist;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of the list of closed cases, by the words of its first line. */
enum Column {
    NUMBER("案件编号", true),
    NAME("案件名称", true),
    CAUSE("案由", false),
    HANDLER("承办人账号", true),
    DEPARTMENT("承办部门编码", true),
    ACCEPTED("受理日期", false),
    CLOSED("办结日期", true),
    STAGE("诉讼阶段", false);

    private final String head;
    private final boolean required;

    Column(String head, boolean required) {
        this.head = head;
        this.required = required;
    }

    String head() {
        return head;
    }

    /** Whether every line must say it. */
    boolean isRequired() {
        return required;
    }

    static String heads() {
        return Arrays.stream(values()).map(Column::head).collect(Collectors.joining(","));
    }
}

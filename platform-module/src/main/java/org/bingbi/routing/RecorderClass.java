package org.bingbi.routing;

import org.bingbi.organisation.Person;
import org.bingbi.organisation.Role;

/** What article 13 tells apart in a recorder; who is more than one is the first of these. */
public enum RecorderClass {
    /** 院领导, the chief procurator included. */
    LEADER,
    /** 部门主要负责人. */
    DEPARTMENT_HEAD,
    /** 检察人员. */
    STAFF;

    public static RecorderClass of(Person recorder) {
        if (recorder.isLeader()) {
            return LEADER;
        }
        return recorder.is(Role.DEPARTMENT_HEAD) ? DEPARTMENT_HEAD : STAFF;
    }
}

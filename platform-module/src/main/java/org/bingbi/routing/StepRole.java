package org.bingbi.routing;

/** A column of the register form (article 14), and the superior discipline office, which signs outside. */
public enum StepRole {
    DEPARTMENT_HEAD,
    SUPERVISING_LEADER,
    DISCIPLINE_OFFICE,
    SUPERIOR_DISCIPLINE_OFFICE;

    public boolean isOutside() {
        return this == SUPERIOR_DISCIPLINE_OFFICE;
    }
}

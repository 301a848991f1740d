package org.bingbi.routing;

/** A column of the register form (article 14), and the superior discipline office, which signs outside. */
public enum StepRole {
    DEPARTMENT_HEAD(0),
    SUPERVISING_LEADER(1),
    DISCIPLINE_OFFICE(1),
    SUPERIOR_DISCIPLINE_OFFICE(1);

    private final int turn;

    StepRole(int turn) {
        this.turn = turn;
    }

    /** Article 13: the department head first, then the others at once. */
    int turn() {
        return turn;
    }

    public boolean isOutside() {
        return this == SUPERIOR_DISCIPLINE_OFFICE;
    }
}

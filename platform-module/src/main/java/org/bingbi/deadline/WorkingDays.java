package org.bingbi.deadline;

/** The working days in force: the years that are shipped and those that were added. */
public interface WorkingDays {

    /** Read often, so kept in memory. */
    WorkingDayCalendar calendar();

    /**
     * Adds or replaces a year.
     *
     * @throws org.bingbi.problem.RefusedException when days are of another year, are both, or are no weekend
     */
    void put(YearOfWorkingDays year);
}

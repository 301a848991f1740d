package org.bingbi.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the State Council's notice says for one year. It may reach into the last days of the year before.
 *
 * @param notice the notice's number, such as 国办发明电〔2025〕7号
 * @param holidays days off, whatever weekday
 * @param makeUpDays Saturdays and Sundays on which one works (调休)
 */
public record YearOfWorkingDays(int year, String notice, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public YearOfWorkingDays {
        holidays = java.util.Collections.unmodifiableSet(new TreeSet<>(holidays));
        makeUpDays = java.util.Collections.unmodifiableSet(new TreeSet<>(makeUpDays));
    }
}

package org.bingbi.filing;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What one case changes in a tally.
 *
 * @param handler account
 * @param department code
 * @param closedIn month of closing
 * @param lastDay last day of the period for reporting on it
 * @param closed by how much the closed cases grow
 * @param owed by how much the owed ones grow
 */
record HandlerStatisticsChange(
        String handler, String department, YearMonth closedIn, LocalDate lastDay, int closed, int owed) {

    HandlerStatisticsChange undone() {
        return new HandlerStatisticsChange(handler, department, closedIn, lastDay, -closed, -owed);
    }
}

package org.bingbi.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/** The calendar with the years that come with the module. */
public final class StateCouncil {

    public static final WorkingDayCalendar CALENDAR = new WorkingDayCalendar(
            IntStream.rangeClosed(2016, 2026).mapToObj(StateCouncil::year).toList());

    private StateCouncil() {}

    private static YearOfWorkingDays year(int year) {
        String file = "/alfresco/module/bingbi-platform/working-days/" + year + ".csv";
        try (InputStream bytes = StateCouncil.class.getResourceAsStream(file)) {
            return YearFile.read(bytes.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.bingbi.absence.web;

import java.time.LocalDate;
import org.bingbi.absence.Absence;
import org.bingbi.absence.Absences;
import org.bingbi.absence.RegisteredAbsence;
import org.bingbi.organisation.Person;

/** An absence as JSON; days in Asia/Shanghai, both inclusive. */
public record AbsenceJson(
        String id,
        String account,
        String name,
        LocalDate from,
        LocalDate to,
        String delegate,
        String delegateName,
        String enteredBy,
        String state,
        boolean mayEnd) {

    static AbsenceJson of(RegisteredAbsence entered, Absences absences) {
        Absence absence = entered.absence();
        return new AbsenceJson(
                entered.id(),
                absence.account(),
                name(absence.account(), absences),
                absence.from(),
                absence.until(),
                absence.delegate(),
                name(absence.delegate(), absences),
                name(entered.enteredBy(), absences),
                entered.state(absences.day()).name(),
                absences.mayEnd(entered));
    }

    private static String name(String account, Absences absences) {
        return absences.person(account).map(Person::name).orElse(account);
    }
}

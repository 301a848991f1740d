package org.bingbi.zeroreport;

import java.util.Optional;
import java.util.stream.Stream;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/**
 * Who confirms a zero report (article 16, 由部门主要负责人确认). Nobody confirms his own. Neither does, by his post, anybody of the
 * discipline office: he sees who still owes a report, and comparing both lists would tell him where a record took a report's place.
 */
public final class Confirmers {

    private Confirmers() {}

    /** The person, or empty where the discipline office as such confirms. */
    public static Optional<Person> of(Organisation office, Person reporter, ConfirmBy wish) {
        if (wish == ConfirmBy.DISCIPLINE_OFFICE) {
            return Optional.empty();
        }
        return Stream.of(office.headOf(reporter.department()), office.supervisingLeaderOf(reporter.department()))
                .flatMap(Optional::stream)
                .filter(person -> !person.account().equals(reporter.account()))
                .filter(person -> !person.isOfDisciplineOffice())
                .findFirst();
    }
}

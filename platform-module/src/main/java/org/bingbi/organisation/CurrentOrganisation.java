package org.bingbi.organisation;

import java.util.Optional;

/** The organisation as it stands now, and what the repository knows of its people. Needs a transaction. */
public interface CurrentOrganisation {

    /** The organisation as last imported; {@link Organisation#NONE} before. */
    Organisation current();

    /** The names of its people, for comparison. */
    ColleagueNames names();

    /** Who has the account, as the repository tells accounts apart. */
    Optional<Person> person(String account);

    /** Whether the account may make records: whoever is in the organisation. */
    boolean isRecorder(String account);

    /** Whether the account is of the discipline office. */
    default boolean isOfDisciplineOffice(String account) {
        return current().person(account).filter(Person::isOfDisciplineOffice).isPresent();
    }

    /** The full name of the discipline office's group, made when missing. */
    String disciplineOfficeGroup();
}

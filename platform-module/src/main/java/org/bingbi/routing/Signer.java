package org.bingbi.routing;

import java.time.LocalDate;
import java.util.Optional;
import org.bingbi.organisation.Person;

/**
 * Who signs inside the office.
 *
 * @param delegation signs in the absence of the signer, as delegate; both names then show
 */
public record Signer(Person person, Optional<Delegation> delegation) {

    /**
     * A delegate.
     *
     * @param until last day of the signer's absence, in Asia/Shanghai
     */
    public record Delegation(Person person, LocalDate until) {}

    public Optional<Person> delegate() {
        return delegation.map(Delegation::person);
    }
}

package org.bingbi.routing;

import java.util.Optional;
import org.bingbi.organisation.Person;

/**
 * Who signs inside the office.
 *
 * @param delegate signs in the absence of the signer, as delegate; both names then show
 */
public record Signer(Person person, Optional<Person> delegate) {}

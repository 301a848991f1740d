package org.bingbi.organisation.name;

import org.bingbi.organisation.Person;

/** One of the staff whom a {@link Mention} means, or may mean. */
public record Meant(Person person, Certainty certainty) {}

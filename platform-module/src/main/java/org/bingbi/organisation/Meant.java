package org.bingbi.organisation;

import org.bingbi.organisation.name.Certainty;
import org.bingbi.organisation.name.Mention;

/** One of the staff whom a {@link Mention} means, or may mean. */
public record Meant(Person person, Certainty certainty) {}

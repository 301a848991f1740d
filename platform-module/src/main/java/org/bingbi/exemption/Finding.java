package org.bingbi.exemption;

import java.util.List;
import java.util.Optional;

/**
 * Where the answers given so far lead.
 *
 * @param outcome empty while it still depends on what is open
 * @param open conditions not yet answered
 * @param unmet conditions answered otherwise than the exemption asks
 */
public record Finding(Optional<Outcome> outcome, List<Condition> open, List<Condition> unmet) {}
